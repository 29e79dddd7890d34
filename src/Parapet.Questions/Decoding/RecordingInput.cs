using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Decoding;

/// <summary>Where a recording comes from: a file, a pipe, or standard input.</summary>
internal static class RecordingInput
{
    /// <summary>The name that stands for standard input.</summary>
    private const string Standard = "-";

    /// <summary>Null with the problem added where nothing can be read. A pipe is waited for until somebody writes to it.</summary>
    public static Stream? Open(string file, Problems problems) =>
        file == Standard ? Console.OpenStandardInput() : OpenPipe(file) ?? RegularFile.Open(file, file, "a recording of ASTERIX", problems);

    /// <summary>Null of what is no pipe, or cannot be opened.</summary>
    private static FileStream? OpenPipe(string file)
    {
        try
        {
            var stream = File.OpenRead(file);
            if (!stream.CanSeek)
            {
                return stream;
            }

            stream.Dispose();
            return null;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            // A second look says why.
            return null;
        }
    }
}
