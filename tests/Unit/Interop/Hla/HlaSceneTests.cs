using System.Buffers.Binary;
using System.Text;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Hla;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Hla;

/// <summary>A scene as objects of a federation, read by a stub that was made from the protocol's public files and not from the writer.</summary>
public sealed class HlaSceneTests
{
    private const string Physical = "HLAobjectRoot.BaseEntity.PhysicalEntity.";

    private static readonly string[] s_attributes = ["EntityType", "EntityIdentifier", "Spatial", "ForceIdentifier", "Marking"];

    private readonly StubServer _stub = new();

    /// <summary>The first packets by hand: a session, a connection, a place in the federation, a class.</summary>
    [Fact]
    public void The_first_packets_are_those_of_the_protocol_octet_by_octet()
    {
        JoinedScene.Tell(_stub);

        const string InSession = "0102030405060708";
        string[] expected =
        [
            "0000001C" + "00000000" + "0000000000000000" + "80000000" + "00000001" + "00000001",
            "0000001A" + "00000001" + InSession + "00000064" + "00000014" + "0A00",
            "0000005A" + "00000002" + InSession + "00000065" + "00000014"
                + "8A013F" + "0A07" + Hex("Parapet") + "122A" + Hex("Parapet, simulated air and missile defence") + "1A08" + Hex("exercise"),
            "00000056" + "00000003" + InSession + "00000066" + "00000014" + "FA073B" + "0A39" + Hex("HLAobjectRoot.BaseEntity.PhysicalEntity.Platform.Aircraft"),
        ];
        Assert.Equal(expected, _stub.Packets.Take(expected.Length).Select(Convert.ToHexString));
    }

    [Fact]
    public void Calls_come_in_the_order_that_a_federation_wants()
    {
        JoinedScene.Tell(_stub);

        var calls = _stub.Calls.Select(call => call.Number).ToArray();
        int[] published = [127, 132, 132, 132, 132, 132, 35];
        Assert.Equal([1, 17, .. published, .. published, .. published, .. published], calls[..30]);
        Assert.All(calls[30..^2], call => Assert.True(call is 59 or 61 or 67));
        Assert.Equal([19, 5], calls[^2..]);
        Assert.Equal(1UL, _stub.Calls[^2].Message.Value(1));
        Assert.Equal(StubServer.Terminate, BinaryPrimitives.ReadInt32BigEndian(_stub.Packets[^1].AsSpan(20)));
        var classes = _stub.Calls.Where(call => call.Number == 127).Select(call => call.Message.Text(1)).ToArray();
        Assert.Equal([$"{Physical}Platform.Aircraft", $"{Physical}Platform.GroundVehicle", $"{Physical}Munition", $"{Physical}CulturalFeature"], classes);
        Assert.All(
            _stub.Calls.Where(call => call.Number == 35).Zip(classes),
            pair => Assert.Equal(s_attributes.Select(name => $"{pair.Second} {name}"), pair.First.Message.Within(2).Each(1).Select(handle => _stub.Names[Convert.ToHexString(handle.Bytes(1))])));
    }

    /// <summary>An asset, a unit and a radar stand; a cruise missile and a round fly, and are deleted as they end.</summary>
    [Fact]
    public void Objects_are_what_they_are()
    {
        var federate = JoinedScene.Tell(_stub);

        Assert.Equal(
            ["CulturalFeature", "Platform.GroundVehicle", "Platform.GroundVehicle", "Munition", "Munition"],
            _stub.Objects.OrderBy(thing => thing.Key, StringComparer.Ordinal).Select(thing => thing.Value[Physical.Length..]));
        Assert.Equal(5, federate.Tally.Objects);
        Assert.Equal(["44", "45"], _stub.Calls.Where(call => call.Number == 67).Select(call => HandleOf(call.Message)).Order());
        var whole = Updates().GroupBy(update => update.Object).ToDictionary(updates => updates.Key, updates => updates.First().Values);
        Assert.All(whole.Values, values => Assert.Equal(s_attributes, values.Keys));
        Assert.Equal(["0501000000000000", "0101000000000000", "020B000001000000"], ((string[])["41", "42", "44"]).Select(thing => Convert.ToHexString(whole[thing]["EntityType"])));
        Assert.Equal(["000100010001", "000100010002", "000100010003", "000100010004", "000100010005"], whole.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Convert.ToHexString(pair.Value["EntityIdentifier"])));
        Assert.Equal(["01", "01", "01", "02", "01"], whole.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Convert.ToHexString(pair.Value["ForceIdentifier"])));
        Assert.Equal("01" + Hex("Cruise miss"), Convert.ToHexString(whole["44"]["Marking"]));
        Assert.Equal("01" + Hex("City") + "00000000000000", Convert.ToHexString(whole["41"]["Marking"]));
        Assert.All(_stub.Calls.Where(call => call.Number == 61), call => Assert.Equal("SIMULATED", call.Message.Text(3)));
        Assert.All(_stub.Calls.Where(call => call.Number == 67), call => Assert.Equal("SIMULATED", call.Message.Text(2)));
    }

    /// <summary>Sixty octets: algorithm 2, seven of padding, place, frozen or not, three of padding, angles, velocity.</summary>
    [Fact]
    public void What_flies_is_where_it_truly_is_to_the_last_bit()
    {
        JoinedScene.Tell(_stub);

        var told = Updates().Where(update => update.Object == "44").Select(update => update.Values["Spatial"]).ToArray();
        double[] times = [2, 5, 10];
        Assert.Equal(times.Length, told.Length);
        foreach (var (bytes, time) in told.Zip(times))
        {
            var place = MadeRecord.PlaceAt(time);
            Assert.Equal(60, bytes.Length);
            Assert.Equal("0200000000000000", Convert.ToHexString(bytes[..8]));
            Assert.Equal((place.X, place.Y, place.Z), (Double(bytes, 8), Double(bytes, 16), Double(bytes, 24)));
            Assert.Equal("00000000", Convert.ToHexString(bytes[32..36]));
            Assert.Equal((-200f, 50f, 25f), (Single(bytes, 48), Single(bytes, 52), Single(bytes, 56)));

            // The nose, from the two angles by themselves.
            var (psi, theta) = (Single(bytes, 36), Single(bytes, 40));
            var nose = (X: Math.Cos(psi) * Math.Cos(theta), Y: Math.Sin(psi) * Math.Cos(theta), Z: -Math.Sin(theta));
            Assert.InRange((-200 * nose.X + 50 * nose.Y + 25 * nose.Z) / Math.Sqrt(200 * 200 + 50 * 50 + 25 * 25), 1 - 1e-9, 1 + 1e-9);
        }
    }

    [Fact]
    public void What_stands_is_told_once_and_without_a_velocity()
    {
        JoinedScene.Tell(_stub);

        var bytes = Assert.Single(Updates(), update => update.Object == "42").Values["Spatial"];
        var site = Wgs84.ToEcef(MadeRecord.Site);
        Assert.Equal(48, bytes.Length);
        Assert.Equal("0100000000000000", Convert.ToHexString(bytes[..8]));
        Assert.Equal((site.X, site.Y, site.Z), (Double(bytes, 8), Double(bytes, 16), Double(bytes, 24)));
    }

    /// <summary>Only where the object is, after the first; all of it again for whom somebody asks.</summary>
    [Fact]
    public void Whoever_asks_is_told_all_again()
    {
        var isAsked = false;
        _stub.Before = call =>
        {
            if (isAsked || call != 61 || !_stub.Objects.ContainsKey("44"))
            {
                return [];
            }

            isAsked = true;
            byte[] asked = [.. WireFields.Field(1, WireFields.Field(1, 0x42)), .. WireFields.Field(2)];
            return [WireFields.Field(41, asked), WireFields.Field(41, asked), WireFields.Field(41, WireFields.Field(1, WireFields.Field(1, 0x99)))];
        };
        var federate = JoinedScene.Tell(_stub);

        Assert.Equal(2, Updates().Count(update => update.Object == "42" && update.Values.Count == 5));
        Assert.All(Updates().Where(update => update.Object == "44").Skip(1), update => Assert.Equal(["Spatial"], update.Values.Keys));
        Assert.Equal((3, 3, 0), (federate.Tally.Callbacks, federate.Tally.Asked, federate.Tally.Malformed));
        Assert.Equal(3, _stub.CallbackAnswers.Count);
        Assert.All(_stub.CallbackAnswers, answer => Assert.Equal("0A00", Convert.ToHexString(answer.Answer)));
        Assert.Equal(3, _stub.CallbackAnswers.Select(answer => answer.Sequence).Distinct().Count());
    }

    /// <summary>Interactions, reflections and a word to stop registering change nothing in what is sent.</summary>
    [Fact]
    public void Nothing_that_is_received_is_obeyed()
    {
        JoinedScene.Tell(_stub);
        var commanded = new StubServer { Before = call => call is 61 or 59 ? [WireFields.Field(33, 1, 2, 3), WireFields.Field(31, []), WireFields.Field(23, []), WireFields.Field(24, []), []] : [] };
        var federate = JoinedScene.Tell(commanded);

        Assert.Equal(_stub.Packets.Select(CallOf).Where(call => call.Length > 0), commanded.Packets.Select(CallOf).Where(call => call.Length > 0));
        Assert.Equal(commanded.CallbackAnswers.Count, federate.Tally.Callbacks);
        Assert.True(federate.Tally.Callbacks > 50);
        Assert.All(commanded.CallbackAnswers, answer => Assert.Equal("0A00", Convert.ToHexString(answer.Answer)));
    }

    [Fact]
    public void A_federation_is_made_by_the_users_modules_and_ended_by_who_made_it()
    {
        var federation = JoinedScene.Federation with { Modules = [new("base.xml", JoinedScene.Model), new("link.xml", [1, 2])] };
        JoinedScene.Tell(_stub, federation);
        var existing = new StubServer { Otherwise = (call, _) => call == 8 ? StubServer.Exception("FederationExecutionAlreadyExists", "exercise") : null };
        JoinedScene.Tell(existing, federation);

        var (number, made) = _stub.Calls[1];
        Assert.Equal((8, "exercise"), (number, made.Text(1)));
        Assert.Equal(["base.xml", "link.xml"], made.Within(2).Each(1).Select(module => module.Within(1).Text(1)));
        Assert.Equal(["<objectModel/>", "\u0001\u0002"], made.Within(2).Each(1).Select(module => module.Within(1).Text(2)));
        Assert.Equal([19, 12, 5], _stub.Calls[^3..].Select(call => call.Number));
        Assert.Equal("exercise", _stub.Calls[^2].Message.Text(1));
        Assert.DoesNotContain(existing.Calls, call => call.Number == 12);
        Assert.Contains(existing.Calls, call => call.Number == 61);
    }

    private static string Hex(string text) => Convert.ToHexString(Encoding.ASCII.GetBytes(text));

    private static string HandleOf(WireFields call) => Convert.ToHexString(call.Within(1).Bytes(1));

    /// <summary>What a packet calls, without the numbers before it; empty of those that call nothing.</summary>
    private static string CallOf(byte[] packet) => BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(20)) == StubServer.CallRequest ? Convert.ToHexString(packet[24..]) : "";

    private static double Double(byte[] bytes, int at) => BinaryPrimitives.ReadDoubleBigEndian(bytes.AsSpan(at));

    private static float Single(byte[] bytes, int at) => BinaryPrimitives.ReadSingleBigEndian(bytes.AsSpan(at));

    /// <summary>Each update's object, by its handle, and its values by the attributes' names.</summary>
    private List<(string Object, Dictionary<string, byte[]> Values)> Updates() =>
    [
        .. from call in _stub.Calls
           where call.Number == 61
           let thing = HandleOf(call.Message)
           let values = call.Message.Within(2).Each(1).ToDictionary(value => _stub.Names[HandleOf(value)].Split(' ')[1], value => value.Bytes(2))
           select (thing, values),
    ];
}
