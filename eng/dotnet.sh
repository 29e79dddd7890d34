# shellcheck shell=sh
# Sourced by ./parapet and ./test: how this repository calls the .NET SDK.

export DOTNET_NOLOGO=1
export DOTNET_CLI_TELEMETRY_OPTOUT=1
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export DOTNET_ADD_GLOBAL_TOOLS_TO_PATH=false

require_sdk() {
    if ! command -v dotnet >/dev/null 2>&1; then
        echo "dotnet is not on PATH: install the .NET SDK 10.0 (on Ubuntu: apt-get install dotnet-sdk-10.0)" >&2
        return 1
    fi
}

# build PROJECT LOG: quiet, Release, no build server left behind; only if it fails, its errors on stderr.
build_release() {
    mkdir -p "$(dirname "$2")" || return 1
    if dotnet build "$1" -c Release --nologo -v quiet --disable-build-servers >"$2" 2>&1 </dev/null; then
        return 0
    fi
    grep -E '(error|warning) [A-Z]+[0-9]+|^MSBUILD' "$2" | sort -u >&2 || cat "$2" >&2
    echo "The build failed; its whole log is $2" >&2
    return 1
}
