public import ArgumentParser
public import Checking
public import Reporting

extension Language: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}
