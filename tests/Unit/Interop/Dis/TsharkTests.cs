using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Wireshark's dissector finds nothing malformed in what is written, and in each field the value that was written there.</summary>
public sealed class TsharkTests(ITestOutputHelper output)
{
    private const int DrawnOfEach = 25;

    /// <summary>Fields of which it shows single bits alone.</summary>
    private static readonly string[] s_bits = ["status", "spreadSpectrum"];

    /// <summary>Behind it tshark 4.0.17 leaves out the fill behind an odd number of entities, and the silent entities.</summary>
    private const int AggregateKnown = 132;

    private bool DrawnAggregates { get; set; }

    private readonly List<byte[]> _payloads = [];
    private readonly List<(PduType Type, FieldList Fields)> _written = [];

    [Fact]
    public void Golden_PDUs_are_read_alike()
    {
        foreach (var name in GoldenPdus.Names)
        {
            var bundle = new DisBundle(GoldenPdus.Bytes(name));
            Assert.True(bundle.Next(out var pdu));
            var lister = new Lister(this);
            Assert.True(PduSwitch.Visit(in pdu, ref lister, out _));
        }

        Compare();
    }

    [Fact]
    public void An_aggregate_of_all_parts_that_it_knows_is_read_alike()
    {
        var ids = new RecordListBuilder<EntityId>(new byte[24]);
        ids.Add(new EntityId(1, 2, 3));
        ids.Add(new EntityId(4, 5, 6));
        var silent = new RecordListBuilder<SilentAggregates>(new byte[24]);
        silent.Add(new SilentAggregates { Number = 7, Type = new(EntityKind.Platform, 2, 222, 1, 2, 3, 4) });
        silent.Add(new SilentAggregates { Number = 8 });
        var datums = new RecordListBuilder<VariableDatum>(new byte[64]);
        datums.Add(new VariableDatum { Id = 500, Value = "eleven here"u8 });
        datums.Add(new VariableDatum { Id = 501, Value = "eight of8"u8 });
        var aggregate = new AggregateStatePdu
        {
            Header = PduHeader.Of(PduType.AggregateState, 1, default),
            Aggregates = ids.List, Entities = ids.List, SilentAggregates = silent.List, VariableDatums = datums.List,
        };
        new Lister(this).Visit(in aggregate);
        Compare();
    }

    [Fact]
    public void Drawn_PDUs_are_read_as_they_were_written()
    {
        DrawnAggregates = true;
        EveryType.Call(this, nameof(Draw));
        Compare();
    }

    private void Draw<T>()
        where T : struct, IPdu, allows ref struct
    {
        var random = new Random(16);
        var room = new byte[Pdu.LongestBytes];
        for (var i = 0; i < DrawnOfEach; i++)
        {
            var drawn = DrawWire.Draw<T>(random);
            Assert.True(Pdu.TryWrite(in drawn, room, out var size));
            Assert.True(Pdu.TryRead(room.AsSpan(0, size), out T read, out _));
            _payloads.Add(room[..size]);
            _written.Add((T.Type, FieldList.Of(in read)));
        }
    }

    private void Compare()
    {
        var packets = Tshark.Read(_payloads);
        Assert.Equal(_payloads.Count, packets.Count);
        var compared = new SortedDictionary<PduType, (int Fields, int Compared)>();
        var wrong = new List<string>();
        for (var i = 0; i < packets.Count; i++)
        {
            var (type, fields) = _written[i];
            var known = type == PduType.AggregateState && DrawnAggregates ? AggregateKnown : int.MaxValue;
            if (known == int.MaxValue && packets[i].Any(shown => shown.Name.Contains("malformed", StringComparison.Ordinal)))
            {
                wrong.Add($"{type} {i}: malformed: {string.Join(", ", fields.Fields.Select(field => $"{field.Name} {field.Value}"))}");
            }

            var places = packets[i].ToLookup(shown => (shown.Offset, shown.Size));
            var same = 0;
            foreach (var field in fields.Fields.Where(field => field.Size > 0 && field.Offset < known && field.Name is not ("padding" or "fill")))
            {
                var shown = places[(field.Offset, field.Size)].Where(one => one.Name.Length > 0 && one.Name != "dis.padding" && one.Number is not null).ToList();
                same += shown.Count > 0 ? 1 : 0;
                if (shown.Count > 0 && !(shown.Count > 1 && s_bits.Contains(field.Name)) && !shown.Any(one => Numbers(field.Value).Any(number => Near(one.Number!.Value, number))))
                {
                    wrong.Add($"{type} {i}: {field} but {string.Join(", ", shown)}");
                }
            }

            var before = compared.GetValueOrDefault(type);
            compared[type] = (before.Fields + fields.Fields.Count, before.Compared + same);
        }

        foreach (var (type, count) in compared)
        {
            output.WriteLine($"{type}: {count.Compared} of {count.Fields} fields compared");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));
    }

    /// <summary>Times are shown in seconds or as they lie there; what is no number here is not compared.</summary>
    private static double[] Numbers(object value) => value switch
    {
        DisTimestamp time => [time.PastHour.Seconds, time.Raw],
        string => [double.NaN],
        IConvertible number => [number.ToDouble(null)],
        _ => [double.NaN],
    };

    // It shows six digits of a float, and times to the millisecond.
    private static bool Near(double shown, double written) =>
        double.IsNaN(written) || Math.Abs(shown - written) <= Math.Max(2e-5 * Math.Abs(written), 1e-3) || shown == unchecked((double)(long)written - 4294967296.0);

    private readonly struct Lister(TsharkTests tests) : IPduVisitor
    {
        public void Visit<T>(scoped in T pdu)
            where T : struct, IPdu, allows ref struct
        {
            var room = new byte[Pdu.LongestBytes];
            Assert.True(Pdu.TryWrite(in pdu, room, out var size));
            Assert.True(Pdu.TryRead(room.AsSpan(0, size), out T read, out _));
            tests._payloads.Add(room[..size]);
            tests._written.Add((T.Type, FieldList.Of(in read)));
        }

        public void VisitOther(scoped in DisPdu pdu)
        {
            var list = new FieldList();
            tests._payloads.Add(pdu.Bytes.ToArray());
            tests._written.Add((pdu.Header.Type, list));
        }
    }
}
