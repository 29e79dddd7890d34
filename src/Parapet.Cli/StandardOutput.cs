using Microsoft.Win32.SafeHandles;

namespace Parapet.Cli;

/// <summary>Standard output for octets, such that whoever writes learns that its reader has gone: the console's own stream writes on to nobody.</summary>
internal static class StandardOutput
{
    /// <summary>The number of the error "broken pipe", on Linux and macOS alike.</summary>
    private const int BrokenPipe = 32;

    public static Stream Open()
    {
        if (!OperatingSystem.IsWindows())
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }

        // Into a file the console's stream moves the place at which the next program writes on.
        return Console.OpenStandardOutput();
    }

    /// <summary>Whether the reader has gone, as <c>head</c> does when it has its lines.</summary>
    public static bool HasNoReader(IOException exception) => exception.HResult == BrokenPipe;
}
