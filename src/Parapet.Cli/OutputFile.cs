using Parapet.Catalogue.Reading;

namespace Parapet.Cli;

/// <summary>A file that the user asked for: there whole or not at all.</summary>
internal static class OutputFile
{
    private const string Unfinished = ".part";

    /// <summary>Writes beside the place, then renames; on failure tells the user why and leaves what was there.</summary>
    /// <returns>Whether the file stands.</returns>
    public static bool TryWrite(string path, Action<Stream> write) => TryWriteWhole(path, stream =>
    {
        write(stream);
        return true;
    });

    /// <summary>As <see cref="TryWrite(string, Action{Stream})"/>; what was there stays, too, where the writer says that it came to nothing, and has said why.</summary>
    public static bool TryWriteWhole(string path, Func<Stream, bool> write)
    {
        var part = path + Unfinished;
        try
        {
            using (var stream = File.Create(part))
            {
                if (!write(stream))
                {
                    return false;
                }
            }

            File.Move(part, path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            Console.Error.WriteLine($"{path}: cannot be written: {(exception is DirectoryNotFoundException ? "there is no such folder" : exception.Message)}");
            return false;
        }
        finally
        {
            TryDelete(part);
        }
    }

    public static bool TryWrite(string path, string text) => TryWrite(path, stream =>
    {
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    });

    /// <summary>Whether the file ends so, in any case of letters.</summary>
    public static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a problem where the file's ending is none of those allowed, or its folder does not exist. No file is no problem. Ask before long work.</summary>
    public static void Check(string? path, string option, Problems problems, params ReadOnlySpan<string> endings)
    {
        if (path is null)
        {
            return;
        }

        if (!endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
        {
            problems.Add(new(option, 0, "", $"'{path}'", $"a file that ends in {string.Join(" or ", endings.ToArray())}"));
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            problems.Add(new(option, 0, "", $"'{path}', whose folder does not exist", "a file in a folder that exists"));
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            // What stands in the way of deleting has been told above.
        }
    }
}
