namespace Parapet.Catalogue.Reading;

/// <summary>Reads a file that the user named; what keeps it from being read becomes a problem in plain words.</summary>
public static class RegularFile
{
    private const string Empty = "0 bytes: an empty file, a pipe or a device";

    /// <summary>The whole file; null with the problem added where it cannot be read, holds too much or holds nothing.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="file">How problems name it.</param>
    /// <param name="mostBytes">What it may hold.</param>
    /// <param name="allowed">What the file should be.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static byte[]? Read(string path, string file, long mostBytes, string allowed, Problems problems)
    {
        try
        {
            if (IsRefused(path, file, mostBytes, allowed, problems))
            {
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            problems.Add(new(file, 0, "", Reason(exception), allowed));
            return null;
        }
    }

    /// <summary>Opens the file to be read in parts; null with the problem added where it cannot be, or holds nothing.</summary>
    /// <inheritdoc cref="Read"/>
    public static Stream? Open(string path, string file, string allowed, Problems problems)
    {
        try
        {
            return IsRefused(path, file, long.MaxValue, allowed, problems) ? null : File.OpenRead(path);
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            problems.Add(new(file, 0, "", Reason(exception), allowed));
            return null;
        }
    }

    /// <summary>Opens the file to be read in parts.</summary>
    /// <exception cref="InvalidDataException">It holds nothing.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream Open(string path) => LengthOf(path) > 0 ? File.OpenRead(path) : throw new InvalidDataException(Empty);

    /// <summary>Why a file could not be read, in plain words.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "may not be read, or is a folder",
        _ => $"cannot be read ({exception.Message.TrimEnd('.')})",
    };

    /// <summary>Why a file could not be written, in plain words.</summary>
    public static string WhyUnwritten(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "may not be written, or is a folder",
        _ => $"cannot be written ({exception.Message.TrimEnd('.')})",
    };

    /// <summary>Whether an exception tells of a file, its place or its name, and not of a fault of the program.</summary>
    public static bool IsOfTheFile(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>
    /// Whether a file is refused unopened. A pipe or a device has a size of 0 wherever it is asked for, and to open one may
    /// wait for ever; so nothing of that size is opened. Of a link the end counts.
    /// </summary>
    private static bool IsRefused(string path, string file, long mostBytes, string allowed, Problems problems)
    {
        var length = LengthOf(path);
        if (length == 0)
        {
            problems.Add(new(file, 0, "", Empty, allowed));
        }
        else if (length > mostBytes)
        {
            problems.Add(new(file, 0, "", $"{length} bytes", $"at most {mostBytes} bytes"));
        }

        return length == 0 || length > mostBytes;
    }

    private static long LengthOf(string path)
    {
        var end = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

        // The framework takes a folder for a file that is not there.
        return Directory.Exists(end) ? throw new UnauthorizedAccessException() : new FileInfo(end).Length;
    }
}
