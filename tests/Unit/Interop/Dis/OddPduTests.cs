using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>What few senders send, laid out by hand.</summary>
public sealed class OddPduTests
{
    [Fact]
    public void An_odd_number_of_entities_is_filled_to_four_bytes()
    {
        byte[] bytes = [.. GoldenPdus.Bytes("33_aggregate_state").AsSpan(0, 138), 0, 0, 0, 0, 0, 1, 0, 0, 1, 244, 0, 0, 0, 8, 65, 0, 0, 0, 0, 0, 0, 0];
        (bytes[8], bytes[9], bytes[127]) = (0, (byte)bytes.Length, 1);
        Assert.True(Pdu.TryRead(bytes, out AggregateStatePdu aggregate, out var fault), fault.ToString());
        Assert.Equal((1, 1), (aggregate.Entities.Count, aggregate.VariableDatums.Count));
        foreach (var datum in aggregate.VariableDatums)
        {
            Assert.Equal(500u, datum.Id);
            Assert.Equal("A"u8, datum.Value);
        }

        AssertWritten(in aggregate, bytes);
    }

    [Fact]
    public void An_explosion_is_known_by_the_status_of_version_7()
    {
        var bytes = GoldenPdus.Bytes("03_detonation");
        bytes[10] = 0x20;
        (bytes[80], bytes[81], bytes[84], bytes[85], bytes[87]) = (0x01, 0x02, 0x42, 0x48, 0);
        Assert.True(Pdu.TryRead(bytes, out DetonationPdu detonation, out _));
        Assert.True(detonation.IsExplosion);
        Assert.Equal(((ushort)0x0102, 50f), (detonation.Explosion.Material, detonation.Explosion.ForceKilograms));
        AssertWritten(in detonation, bytes);
        bytes[0] = 6;
        Assert.True(Pdu.TryRead(bytes, out detonation, out _));
        Assert.False(detonation.IsExplosion);
    }

    [Fact]
    public void A_beam_of_more_than_255_words_says_no_length()
    {
        var targets = new RecordListBuilder<TrackOrJam>(new byte[1600]);
        for (ushort target = 0; target < 200; target++)
        {
            targets.Add(new TrackOrJam { Target = new(1, 1, target) });
        }

        var beams = new RecordListBuilder<EmitterBeam>(new byte[4000]);
        beams.Add(new EmitterBeam { Function = BeamFunction.Jamming, Targets = targets.List });
        var systems = new RecordListBuilder<EmitterSystem>(new byte[4000]);
        systems.Add(new EmitterSystem { Number = 1, Beams = beams.List });
        var emission = new ElectromagneticEmissionPdu { Header = PduHeader.Of(PduType.ElectromagneticEmission, 1, default), Systems = systems.List };
        var room = new byte[4000];
        Assert.True(Pdu.TryWrite(in emission, room, out var size));
        Assert.Equal((28 + 20 + 52 + 1600, 0, 0), (size, room[28], room[48]));
        Assert.True(Pdu.TryRead(room.AsSpan(0, size), out ElectromagneticEmissionPdu read, out _));
        foreach (var system in read.Systems)
        {
            foreach (var beam in system.Beams)
            {
                Assert.Equal(200, beam.Targets.Count);
            }
        }
    }

    [Fact]
    public void A_length_longer_than_the_parts_of_a_beam_keeps_the_rest()
    {
        var golden = GoldenPdus.Bytes("23_em_emission");
        byte[] bytes = [.. golden.AsSpan(0, 100), 1, 2, 3, 4, .. golden.AsSpan(100)];
        (bytes[9], bytes[28], bytes[48]) = ((byte)(golden[9] + 4), 36, 14);
        Assert.True(Pdu.TryRead(bytes, out ElectromagneticEmissionPdu emission, out var fault), fault.ToString());
        foreach (var system in emission.Systems)
        {
            foreach (var beam in system.Beams)
            {
                Assert.InRange(beam.Number, 1, 3);
            }
        }

        AssertWritten(in emission, bytes);
    }

    [Fact]
    public void The_beam_of_a_transmitter_is_read_from_its_pattern()
    {
        var pattern = new RecordListBuilder<BeamPattern>(new byte[40]);
        pattern.Add(new BeamPattern { AzimuthBeamwidth = 0.5f, ReferenceSystem = 2, Phase = 1 });
        var transmitter = new TransmitterPdu
        {
            Header = PduHeader.Of(PduType.Transmitter, 1, default), PatternType = AntennaPatternType.Beam, AntennaPattern = pattern.List.Bytes, ModulationParameters = [1, 2, 3, 4, 5, 6, 7, 8],
        };
        var room = new byte[200];
        Assert.True(Pdu.TryWrite(in transmitter, room, out var size));
        Assert.Equal((152, 40, 8), (size, room[71], room[100]));
        Assert.True(Pdu.TryRead(room.AsSpan(0, size), out TransmitterPdu read, out _));
        Assert.True(read.TryGetBeam(out var beam));
        Assert.Equal((0.5f, (byte)2, 1f), (beam.AzimuthBeamwidth, beam.ReferenceSystem, beam.Phase));
        Assert.False(new TransmitterPdu { PatternType = AntennaPatternType.Beam }.TryGetBeam(out _));
    }

    [Fact]
    public void Datums_of_a_sender_that_fills_nothing_are_told_apart()
    {
        var head = GoldenPdus.Bytes("22_comment").AsSpan(0, 32);
        byte[] bytes = [.. head, 0, 0, 1, 244, 0, 0, 0, 40, .. "first"u8, 0, 0, 1, 245, 0, 0, 0, 48, .. "second"u8, 0, 0, 1, 246, 0, 0, 0, 8, .. "3"u8];
        (bytes[9], bytes[31]) = ((byte)bytes.Length, 3);
        Assert.True(Pdu.TryRead(bytes, out CommentPdu comment, out var fault), fault.ToString());
        var read = new List<string>();
        foreach (var datum in comment.VariableDatums)
        {
            read.Add($"{datum.Id} {System.Text.Encoding.ASCII.GetString(datum.Value)}");
        }

        Assert.Equal(["500 first", "501 second", "502 3"], read);
        AssertWritten(in comment, bytes);
    }

    [Fact]
    public void What_counts_parameters_of_a_transmitter_in_version_7_is_padding_in_version_6()
    {
        var bytes = GoldenPdus.Bytes("25_transmitter");
        bytes[31] = 9;
        Assert.False(Pdu.TryRead(bytes, out TransmitterPdu _, out _));
        bytes[0] = 6;
        Assert.True(Pdu.TryRead(bytes, out TransmitterPdu transmitter, out _));
        Assert.Equal(0, transmitter.VariableParameters.Count);
        AssertWritten(in transmitter, bytes);
    }

    [Fact]
    public void A_signal_without_its_fill_is_written_without_it()
    {
        byte[] bytes = [.. GoldenPdus.Bytes("26_signal_raw").AsSpan(0, 33)];
        (bytes[9], bytes[28], bytes[29]) = (33, 0, 5);
        Assert.True(Pdu.TryRead(bytes, out SignalPdu signal, out _));
        Assert.Equal(1, signal.Data.Length);
        AssertWritten(in signal, bytes);
        var fresh = new SignalPdu { Header = PduHeader.Of(PduType.Signal, 1, default), Data = [1, 2, 3, 4, 5] };
        var room = new byte[64];
        Assert.True(Pdu.TryWrite(in fresh, room, out var size));
        Assert.Equal((40, 40), (size, room[29]));
    }

    [Fact]
    public void Names_are_told_in_words_and_others_not_at_all()
    {
        Assert.Equal("Entity Proximate Detonation", DisNames.Of(DetonationResult.EntityProximateDetonation));
        Assert.Equal("Friendly 2", DisNames.Of(ForceId.Friendly2));
        Assert.Null(DisNames.Of((ForceId)200));
        Assert.Equal((ProtocolFamily.DistributedEmissionRegeneration, ProtocolFamily.Other), (ProtocolFamilies.Of(PduType.Iff), ProtocolFamilies.Of((PduType)99)));
        Assert.Equal("SU35-01", EntityMarking.Of("SU35-01").ToString());
        Assert.Equal("elevenchara", EntityMarking.Of("elevencharacters").ToString());
    }

    private static void AssertWritten<T>(scoped in T pdu, byte[] bytes)
        where T : struct, IPdu, allows ref struct
    {
        var room = new byte[1000];
        Assert.True(Pdu.TryWrite(in pdu, room, out var size));
        Assert.Equal(bytes, room[..size]);
    }
}
