using System.Globalization;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Layout;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Every field of every golden PDU holds what its maker put there, in the order of the wire.</summary>
public sealed class GoldenValueTests
{
    // Parts of which the golden PDUs are made.
    private const string A = "1 2 101";
    private const string B = "1 2 202";
    private const string M = "1 2 303";
    private const string Event = "1 2 9";
    private const string All = "65535 65535 65535";
    private const string Place = "3509000.25 2890000.5 4459000.75";
    private const string Velocity = "250.5 -10.25 3.125";
    private const string Aircraft = "1 2 222 1 13 1 0";
    private const string Missile = "2 1 222 1 1 1 0 1000 3100 2 10";
    private const string None = "0 0 0";
    private const string Orientation = "1.5 0.25 -0.125";
    private const string Noon = "496000";
    private const string State = $"{Aircraft} {Aircraft} {Velocity} {Place} {Orientation} 4194304 4 000000000000000000000000000000 0.5 0 -0.25 0 0.01 0 1 535533352D303100000000 5";

    [Theory]
    [InlineData("01_entity_state", 1, 1, $"{A} 2 0 {State}")]
    [InlineData("01_entity_state_2vp", 1, 1, $"{A} 2 2 {State} 0 3 0 4107 0.75 0 0 4 0 4429 -0.5 0")]
    [InlineData("67_entity_state_update", 67, 1, $"{A} 0 0 {Velocity} {Place} {Orientation} 4194304")]
    [InlineData("02_fire", 2, 2, $"{A} {B} {M} {Event} 7 {Place} {Missile} 30 0 900 42000")]
    [InlineData("03_detonation", 3, 2, $"{A} {B} {M} {Event} 800 20 -5 {Place} {Missile} 1 -2 0.5 5 0 0")]
    [InlineData("04_collision", 4, 1, $"{A} {B} {Event} 0 0 {Velocity} 1800 0 0 1")]
    [InlineData("11_create_entity", 11, 5, $"{A} {B} 77")]
    [InlineData("12_remove_entity", 12, 5, $"{A} {B} 78")]
    [InlineData("13_start_resume", 13, 5, $"{A} {All} {Noon} t10 0 t0 79")]
    [InlineData("14_stop_freeze", 14, 5, $"{A} {All} {Noon} t12 2 0 0 80")]
    [InlineData("15_acknowledge", 15, 5, $"{B} {A} 3 1 79")]
    [InlineData("16_action_request", 16, 5, $"{A} {B} 81 5 1 0 240008 1")]
    [InlineData("17_action_response", 17, 5, $"{B} {A} 81 1 0 0")]
    [InlineData("18_data_query", 18, 5, $"{A} {B} 82 r0 1 0 240008")]
    [InlineData("19_set_data", 19, 5, $"{A} {B} 83 0 1 1 240008 3 15000 64 4D4F44453D53414D")]
    [InlineData("20_data", 20, 5, $"{B} {A} 82 0 1 0 240008 3")]
    [InlineData("21_event_report", 21, 5, $"{A} {All} 5 0 1 0 240008 42")]
    [InlineData("22_comment", 22, 5, $"{A} {All} 0 1 500001 232 747261636B203030303720636C617373696669656420686F7374696C65 000000")]
    [InlineData("23_em_emission", 23, 6, $"{A} {Event} 0 2 0 " +
        "35 2 0 1000 1 1 0 0 -8 13 1 4 3e9 1e8 73 800 12.5 0 pi 0.3 0.35 50 1 0 0 0 0 0 0 0 " +
        $"17 2 5 9e9 2e8 80 20000 1.5 1.25 0.02 0.2 0.02 50 5 2 0 0 0 0 0 0 {B} 0 0 {M} 0 0 " +
        $"20 1 0 2000 2 2 1 0 -2 15 3 6 9.1e9 4e8 50 0 0 0 0.5 0 0.5 50 12 1 0 0 1 2 0 0 {B} 1 2")]
    [InlineData("24_designator", 24, 6, $"{A} 1 {B} 1688 10 1.064 {None} {Place} 1 0 0 {None}")]
    [InlineData("25_transmitter", 25, 4, $"{A} 1 7 2 222 1 0 0 0 2 1 0 {Place} 0 0 -2 0 0 969000000 3e6 53 0 7 3 1 0 0 0 0 0")]
    [InlineData("26_signal_raw", 26, 4, $"{A} 1 16385 0 0 256 0 000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F")]
    [InlineData("27_receiver", 27, 4, $"{A} 2 2 0 -70 {A} 1")]
    [InlineData("28_iff_layer1", 28, 6, $"{A} {Event} 0 0 -3 1 2 3 0 1 0 1 0 2 0 8202 8787 11843 8192 8412 0")]
    [InlineData("28_iff_layer1_2", 28, 6, $"{A} {Event} 0 0 -3 1 2 3 0 1 0 1 0 6 0 8202 8787 11843 8192 8412 0 2 0 52 0 3.14159 0.1 0.2 10 0 0 1 60 1.03e9 450 0.8 4 4 0 0 0")]
    [InlineData("33_aggregate_state", 33, 7, $"{A} 2 1 2 1 222 1 0 0 0 1 1 532D3430302042544C00000000000000000000000000000000000000000000 500 300 10 {None} {Place} {None} 0 2 0 0 {B} {M} 0")]
    [InlineData("41_environmental_process", 41, 9, $"{A} 5 2 0 1 0 0 0 1 1 0 1")]
    public void A_golden_PDU_holds_what_was_put_there(string name, int type, int family, string values)
    {
        var bytes = GoldenPdus.Bytes(name);
        var bundle = new DisBundle(bytes);
        Assert.True(bundle.Next(out var pdu));
        var reader = new Reader([]);
        Assert.True(PduSwitch.Visit(in pdu, ref reader, out var fault), fault.ToString());
        string[] expected = [.. $"7 1 {type} {family} t1234.5 {bytes.Length} 0 0 {values}".Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var read = reader.Values;
        Assert.Equal(expected.Length, read.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(IsSame(read[i].Value, expected[i]), $"{read[i]}, not {expected[i]}");
        }
    }

    [Theory]
    [InlineData("34_is_group_of")]
    [InlineData("35_transfer_ownership")]
    [InlineData("36_is_part_of")]
    [InlineData("69_entity_damage_status")]
    [InlineData("72_attribute")]
    public void A_type_that_is_not_read_passes_as_it_is(string name)
    {
        var bytes = GoldenPdus.Bytes(name);
        var bundle = new DisBundle(bytes);
        Assert.True(bundle.Next(out var pdu));
        Assert.Equal(bytes, pdu.Bytes);
        Assert.Equal(((ushort)1, (ushort)2), pdu.Sender!.Value);
    }

    private static bool IsSame(object value, string expected) => value switch
    {
        DisTimestamp time when expected[0] == 't' => Math.Abs(time.PastHour.Seconds - Real(expected[1..])) < 1e-6 && time.IsAbsolute,
        DisTimestamp time => time.Raw == uint.Parse(expected[1..]),
        float real => real == (float)(expected == "pi" ? Math.PI : Real(expected)),
        double real => real == Real(expected),
        string text => text == expected,
        _ => Convert.ToUInt64(value) == ulong.Parse(expected),
    };

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private readonly struct Reader(List<Field> values) : IPduVisitor
    {
        public List<Field> Values { get; } = values;

        public void Visit<T>(scoped in T pdu)
            where T : struct, IPdu, allows ref struct => Values.AddRange(FieldList.Of(in pdu).Fields.Where(field => field.Size > 0));

        public void VisitOther(scoped in DisPdu pdu)
        {
        }
    }
}
