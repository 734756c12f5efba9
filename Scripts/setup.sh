#!/bin/sh
# Installs the Debian packages that the build needs; does nothing when all are there.
set -eu

packages="libxml2-dev libzip-dev libpcre2-dev nettle-dev libsqlite3-dev libxlsxwriter-dev pkg-config zlib1g-dev"

if ! command -v swift >/dev/null 2>&1; then
  echo "A Swift toolchain (6.2 or later) is needed: https://www.swift.org/install/linux/" >&2
  exit 1
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "This is no Debian or Ubuntu. Install what corresponds to: $packages" >&2
  exit 0
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  if [ "$status" != "install ok installed" ]; then missing="$missing $package"; fi
done
if [ -z "$missing" ]; then exit 0; fi

install="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" -eq 0 ]; then
  as_root="env DEBIAN_FRONTEND=noninteractive"
elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
  as_root="sudo env DEBIAN_FRONTEND=noninteractive"
else
  echo "System packages are missing. Run this as root, then try again:" >&2
  echo "  apt-get update && $install" >&2
  exit 1
fi

echo "Installing:$missing"
if ! { $as_root apt-get update -qq && $as_root $install; }; then
  echo "The installation failed. Run this as root, then try again:" >&2
  echo "  apt-get update && $install" >&2
  exit 1
fi
