using Parapet.Catalogue.Reading;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Recordings;

namespace Parapet.Questions.Decoding;

/// <summary>What a recording of ASTERIX says, or a capture of ASTERIX, DIS or both.</summary>
/// <param name="File">Of any container that is known, and any length; a pipe, or - for standard input, may be read, too.</param>
public sealed record DecodeQuestion(string File)
{
    internal const int FaultsInWords = 20;

    /// <summary>The octet that files packed by gzip begin with; no category that there is a table for.</summary>
    private const byte PackedByGzip = 0x1f;

    /// <summary>The one whose records are written; null for all.</summary>
    public int? Category { get; init; }

    /// <summary>The edition of <see cref="Category"/>; null where it is to be found.</summary>
    public string? Edition { get; init; }

    /// <summary>Of the records.</summary>
    public DecodeFormat Format { get; init; }

    /// <summary>The recording, ready to be read; null with the problems added where it cannot be read at all.</summary>
    public OpenRecording? Open(Problems problems)
    {
        var given = Given(problems);
        if (!problems.None || RecordingInput.Open(File, problems) is not { } stream)
        {
            return null;
        }

        var dis = new DisDatagrams(FaultsInWords);
        var reader = new RecordingReader(stream, given is null ? [] : [given], dis, FaultsInWords);
        if (reader.Container != Container.Unknown)
        {
            return new(this, stream, reader, dis);
        }

        problems.Add(new(File, 0, "", $"is no recording of ASTERIX that can be told{FirstOctet(reader.FirstOctet)}", "data blocks of a known category, bare or in pcap, pcapng, FINAL, GPS, ORADIS or DARR"));
        stream.Dispose();
        return null;
    }

    private static string FirstOctet(byte? first) => first switch
    {
        null => " (it holds nothing)",
        PackedByGzip => " (packed by gzip, it seems: zcat FILE | parapet decode - reads it)",
        { } category when Editions.Categories.Contains(category) => " (too little of it lies in data blocks that any edition reads to the end)",
        { } category => $" (its first octet would be category {category}, of which there is no table)",
    };

    private Edition? Given(Problems problems)
    {
        if (Category is { } category && Editions.Of(category).IsEmpty)
        {
            problems.Add(new("--category", 0, "", $"found {category}", $"one of {string.Join(", ", Editions.Categories)}"));
            return null;
        }

        if (Edition is null)
        {
            return null;
        }

        if (Category is not { } of)
        {
            problems.Add(new("--edition", 0, "", $"'{Edition}' without --category", "both"));
            return null;
        }

        if (Editions.Find(of, Edition) is { } edition)
        {
            return edition;
        }

        problems.Add(new("--edition", 0, "", $"found '{Edition}'", $"one of {string.Join(", ", Editions.Of(of).Select(known => known.Name))} of category {of}"));
        return null;
    }
}
