using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parapet.Interop.Asterix.Json;
using Parapet.Interop.Asterix.Recordings;
using Parapet.Interop.Captures;
using Parapet.Reports.Tables;

namespace Parapet.Questions.Decoding;

/// <summary>A recording that is open; it can be read once.</summary>
public sealed class OpenRecording : IDisposable
{
    private const int RecordsBetweenTellings = 1024;

    private readonly DecodeQuestion _question;
    private readonly Stream _stream;
    private readonly RecordingReader _reader;
    private readonly DisDatagrams _dis;

    internal OpenRecording(DecodeQuestion question, Stream stream, RecordingReader reader, DisDatagrams dis) => (_question, _stream, _reader, _dis) = (question, stream, reader, dis);

    /// <summary>The records into a stream, and what there was.</summary>
    /// <param name="into">Takes the records; null for the summary alone.</param>
    /// <param name="progress">Told the share of the file that is done, from 0 to 1, unless it is a pipe, whose end is not known; null where nobody looks.</param>
    /// <param name="cancellation">Breaks off; what was read until then is told.</param>
    /// <exception cref="IOException">The records could not be written.</exception>
    public async Task<DecodeAnswer> Decode(Stream? into, Action<double>? progress, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var state = new State(_reader, _question.Category, _stream.CanSeek ? _stream.Length : null, progress, cancellation);
        if (into is null)
        {
            while (state.Next())
            {
            }
        }
        else
        {
            await Write(state, into);
        }

        return Told(state, into is null ? 0 : state.Wanted, clock.Elapsed.TotalSeconds);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private async Task Write(State state, Stream into)
    {
        switch (_question.Format)
        {
            case DecodeFormat.JsonLines:
                _dis.Into = _question.Category is null ? into : null;
                var json = new RecordingJson();
                while (state.Next())
                {
                    into.Write(json.Write(_reader));
                }

                break;
            case DecodeFormat.Csv:
                await WriteCsv(DecodedValue.Of(_reader, state.Next), into);
                break;
            default:
                await ParquetTable.Write(Columns(), DecodedValue.Of(_reader, state.Next), into);
                break;
        }

        await into.FlushAsync(CancellationToken.None);
    }

    private static async Task WriteCsv(IEnumerable<DecodedValue> values, Stream into)
    {
        await using var writer = new StreamWriter(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync("record,category,edition,time_of_day_s,item,field,number,text,unit");
        foreach (var value in values)
        {
            await writer.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Record},{value.Category},{value.Edition},{value.SecondsOfDay},{value.Item},{value.Field},{value.Number},{Quoted(value.Text)},{value.Unit}"));
        }
    }

    private static string Quoted(string? text) =>
        text is null ? "" : text.AsSpan().ContainsAny("\",\r\n ") || text.Length == 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static ParquetColumn<DecodedValue>[] Columns() =>
    [
        ParquetColumn<DecodedValue>.Of<long>("record", value => value.Record),
        ParquetColumn<DecodedValue>.Of<int>("category", value => value.Category),
        ParquetColumn<DecodedValue>.Of("edition", value => value.Edition),
        ParquetColumn<DecodedValue>.Of<double>("time_of_day_s", value => value.SecondsOfDay),
        ParquetColumn<DecodedValue>.Of("item", value => value.Item),
        ParquetColumn<DecodedValue>.Of("field", value => value.Field),
        ParquetColumn<DecodedValue>.Of<double>("number", value => value.Number),
        ParquetColumn<DecodedValue>.Of("text", value => value.Text),
        ParquetColumn<DecodedValue>.Of("unit", value => value.Unit),
    ];

    private DecodeAnswer Told(State state, long written, double seconds) => new()
    {
        File = _question.File,
        Container = _reader.Container.ToString().ToLowerInvariant(),
        Records = _reader.Categories.Sum(count => count.Records),
        RecordsWritten = written,
        Category = _question.Category,
        Categories = [.. _reader.Categories.Select(Told)],
        FaultsMet = _reader.Faults.Count + _dis.Faults.Count,
        Faults = [.. _reader.Faults.Listed.Concat(_dis.Faults.Listed).OrderBy(fault => fault.Offset).Take(DecodeQuestion.FaultsInWords).Select(fault => new DecodeFault(fault.Offset, fault.Item, fault.Reason))],
        Packets = _reader.Container == Container.Capture ? Told(_reader.Packets, _reader.OtherPayloads - _dis.Datagrams) : null,
        Dis = _dis.Told(),
        Octets = _reader.Position,
        Seconds = seconds,
        IsBrokenOff = state.IsBrokenOff,
    };

    private static DecodedCategory Told(CategoryCount count) => new()
    {
        Category = count.Category,
        Title = count.Finding?.Edition.Title ?? "",
        Blocks = count.Blocks,
        Records = count.Records,
        Edition = count.Finding?.Edition.Name,
        EditionGiven = count.Finding?.IsGiven ?? false,
        Confidence = count.Records == 0 ? 0 : Math.Round(count.Finding?.Confidence ?? 0, 3),
        Alike = count.Finding?.Alike ?? [],
        ToldApartBy = count.Finding?.ToldApartBy ?? [],
        Doubtful = count.Finding?.IsDoubtful ?? false,
        BrokenBlocks = count.BrokenBlocks,
        OctetsLost = count.OctetsLost,
        ReadByOtherEditions = count.ReadByOthers,
        ExpansionsKept = count.KeptExpansions,
    };

    private static DecodedPackets Told(PacketCounts packets, long others) => new()
    {
        Total = packets.Total,
        Datagrams = packets[PacketKind.Datagram],
        OtherPayloads = others,
        OtherNetwork = packets[PacketKind.OtherNetwork],
        OtherTransport = packets[PacketKind.OtherTransport],
        Fragments = packets[PacketKind.Fragment],
        CutShort = packets[PacketKind.CutShort],
        Malformed = packets[PacketKind.Malformed],
        OtherLink = packets[PacketKind.OtherLink],
    };

    /// <summary>Goes through the records that are wanted, and tells how far it is.</summary>
    private sealed class State(RecordingReader reader, int? category, long? length, Action<double>? progress, CancellationToken cancellation)
    {
        private long _passed;

        public long Wanted { get; private set; }

        public bool IsBrokenOff { get; private set; }

        public bool Next()
        {
            while (!IsBrokenOff && reader.Next())
            {
                if (++_passed % RecordsBetweenTellings == 0)
                {
                    IsBrokenOff = cancellation.IsCancellationRequested;
                    if (length is { } whole)
                    {
                        progress?.Invoke(Math.Min(1, reader.Position / (double)whole));
                    }
                }

                if (category is null || reader.Record.Edition.Category == category)
                {
                    Wanted++;
                    return true;
                }
            }

            return false;
        }
    }
}
