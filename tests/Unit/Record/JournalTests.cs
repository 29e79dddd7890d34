using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Parapet.Record;
using Parapet.Record.Journal;
using Xunit;

namespace Parapet.Tests.Unit.Record;

/// <summary>What is written to a journal is read from it, to where it was cut off; anything else is refused.</summary>
public sealed class JournalTests
{
    private const int Entries = 10_000;

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        var (file, written) = Written(Entries, seed: 2);
        var read = new FieldTexts();
        var extent = JournalReader.Read(new MemoryStream(file), read);

        Assert.Equal(new(Entries, IsWhole: true), extent);
        Assert.Equal(written, read.Lines);
    }

    [Fact]
    public void OnlyKindsThatAreWantedAreKept()
    {
        using var stream = new MemoryStream();
        using (var journal = new JournalWriter(stream, EntryKinds.Of(EntryKind.PlotTaken)))
        {
            DrawnEntries.Give(journal, 1000, seed: 3);
        }

        var read = new FieldTexts();
        JournalReader.Read(new MemoryStream(stream.ToArray()), read);
        Assert.NotEmpty(read.Lines);
        Assert.All(read.Lines, line => Assert.StartsWith("PlotTaken", line, StringComparison.Ordinal));
    }

    [Fact]
    public void AJournalCutOffAnywhereIsReadUpToThere()
    {
        var (file, written) = Written(Entries, seed: 4);
        var random = new Random(4);
        var headEnds = JournalSchema.Json.Length + 14;
        for (var i = 0; i < 40; i++)
        {
            var read = new FieldTexts();
            var extent = JournalReader.Read(new MemoryStream(file, 0, random.Next(headEnds, file.Length - 1)), read);
            Assert.False(extent.IsWhole);
            Assert.Equal(extent.Entries, read.Lines.Count);
            Assert.Equal(written.Take(read.Lines.Count), read.Lines);
        }
    }

    [Fact]
    public void WhatIsFlushedCanBeReadWhileTheRunGoesOn()
    {
        using var stream = new MemoryStream();
        using var journal = new JournalWriter(stream, EntryKinds.All);
        DrawnEntries.Give(journal, 100, seed: 5);
        journal.Flush();

        var read = new FieldTexts();
        Assert.Equal(new(100, IsWhole: false), JournalReader.Read(new MemoryStream(stream.ToArray()), read));
        Assert.Equal(100, read.Lines.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(200)]
    public void ADamagedJournalIsReadAsFarAsItGoesOrRefused(int damages)
    {
        var (file, written) = Written(2 * JournalWriter.EntriesPerPage, seed: 6);
        var random = new Random(damages);
        var refused = 0;
        for (var i = 0; i < 100; i++)
        {
            var damaged = (byte[])file.Clone();
            for (var damage = 0; damage < damages; damage++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            // Whatever comes of a damaged journal was written; a page is given whole or not at all.
            var (lines, refusal) = ReadOrRefuse(damaged);
            Assert.Equal(written.Take(lines.Count), lines);
            Assert.Equal(0, lines.Count % JournalWriter.EntriesPerPage);
            refused += refusal is null ? 0 : 1;
        }

        // One byte drawn anew may be the byte that was there.
        Assert.InRange(refused, 90, 100);
    }

    [Fact]
    public void ArbitraryBytesAreRefused()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var junk = new byte[random.Next(400)];
            random.NextBytes(junk);
            Assert.Throws<InvalidDataException>(() => JournalReader.Read(new MemoryStream(junk), NoRecorder.Instance));
        }
    }

    [Fact]
    public void PagesOfArbitraryBytesAreReadOrRefused()
    {
        using var head = new MemoryStream();
        using (new JournalWriter(head, EntryKinds.None))
        {
        }

        var prefix = head.ToArray()[..^9];
        var random = new Random(8);
        var refusals = new HashSet<string>();
        for (var i = 0; i < 2000; i++)
        {
            var page = new byte[random.Next(1, 600)];
            random.NextBytes(page);
            // Pages that begin with kinds that there are, so that their columns are reached.
            for (var kind = 0; kind < page.Length; kind++)
            {
                page[kind] = i % 2 == 0 ? page[kind] : (byte)(page[kind] % Enum.GetValues<EntryKind>().Length);
            }

            var packed = Packed(page);
            var numbers = new byte[13];
            numbers[0] = (byte)'P';
            BinaryPrimitives.WriteInt32LittleEndian(numbers.AsSpan(1), random.Next(1, Math.Min(page.Length, JournalWriter.EntriesPerPage) + 1));
            BinaryPrimitives.WriteInt32LittleEndian(numbers.AsSpan(5), page.Length);
            BinaryPrimitives.WriteInt32LittleEndian(numbers.AsSpan(9), packed.Length);
            refusals.Add(ReadOrRefuse([.. prefix, .. numbers, .. packed]).Refusal ?? "read");
        }

        // Not all are stopped at one door: kinds that there are not, columns too long, numbers without an end.
        Assert.Contains(refusals, refusal => refusal.Contains("the schema knows", StringComparison.Ordinal));
        Assert.Contains(refusals, refusal => refusal.Contains("a column of", StringComparison.Ordinal));
        Assert.Contains(refusals, refusal => refusal.Contains("left", StringComparison.Ordinal));
    }

    [Fact]
    public void AnotherVersionIsRefusedByName()
    {
        var (file, _) = Written(10, seed: 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), JournalSchema.Version + 1);
        var problem = Assert.Throws<InvalidDataException>(() => JournalReader.Read(new MemoryStream(file), NoRecorder.Instance));
        Assert.Contains($"version {JournalSchema.Version + 1}", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"reads version {JournalSchema.Version}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheHeadTellsEveryKindAndColumn()
    {
        using var schema = JsonDocument.Parse(JournalSchema.Json);
        var kinds = schema.RootElement.GetProperty("kinds").EnumerateArray().ToArray();
        Assert.Equal(Enum.GetNames<EntryKind>(), kinds.Select(kind => kind.GetProperty("name").GetString()));
        var launched = kinds.Single(kind => kind.GetProperty("name").GetString() == "Launched");
        Assert.Equal("perception", launched.GetProperty("of").GetString());
        Assert.Equal(
            ["time", "post", "unit", "trackNode", "trackSerial", "engagement", "round", "interceptorType", "expectedFlight"],
            launched.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()));
        Assert.All(kinds, kind => Assert.Equal("time", kind.GetProperty("columns")[0].GetProperty("name").GetString()));
        Assert.All(kinds, kind => Assert.Distinct(kind.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString())));
    }

    /// <summary>Whoever changes a field or a kind changes this digest, and must then give the journal a new version.</summary>
    [Fact]
    public void TheSchemaIsThatOfItsVersion() =>
        Assert.Equal((9, "DDDAE4A3CB766AE2"), (JournalSchema.Version, Convert.ToHexString(SHA256.HashData(JournalSchema.Json))[..16]));

    private static (byte[] File, IReadOnlyList<string> Lines) Written(int entries, int seed)
    {
        using var stream = new MemoryStream();
        var lines = new FieldTexts();
        using (var journal = new JournalWriter(stream, EntryKinds.All))
        {
            DrawnEntries.Give(new Listeners(journal, lines), entries, seed);
        }

        return (stream.ToArray(), lines.Lines);
    }

    /// <summary>The lines that were given, and why the rest was refused; null where nothing was.</summary>
    private static (IReadOnlyList<string> Lines, string? Refusal) ReadOrRefuse(byte[] file)
    {
        var read = new FieldTexts();
        try
        {
            JournalReader.Read(new MemoryStream(file), read);
            return (read.Lines, null);
        }
        catch (InvalidDataException refusal)
        {
            return (read.Lines, refusal.Message);
        }
    }

    private static byte[] Packed(byte[] page)
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            zlib.Write(page);
        }

        return packed.ToArray();
    }
}
