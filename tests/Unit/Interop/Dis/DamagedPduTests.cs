using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Layout;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Whatever arrives is read or refused with a place and a reason: no exception, and no more work than its bytes.</summary>
public sealed class DamagedPduTests(ITestOutputHelper output)
{
    private const int DrawnOfEach = 5;

    // More by the variables of the script that hands out millions.
    private static readonly int s_mutations = int.Parse(Environment.GetEnvironmentVariable("PARAPET_FUZZ_COUNT") ?? "20000");
    private static readonly int s_seed = int.Parse(Environment.GetEnvironmentVariable("PARAPET_FUZZ_SEED") ?? "1");

    [Fact]
    public void A_PDU_cut_anywhere_is_refused_at_its_length()
    {
        foreach (var name in GoldenPdus.Names)
        {
            var bytes = GoldenPdus.Bytes(name);
            for (var size = 0; size < bytes.Length; size++)
            {
                var trial = new DisTrial();
                trial.Try(bytes.AsSpan(0, size));
                Assert.Equal(0, trial.Read);
            }
        }
    }

    [Fact]
    public void A_PDU_cut_anywhere_with_a_length_to_match_is_read_or_refused()
    {
        foreach (var name in GoldenPdus.Names)
        {
            var bytes = GoldenPdus.Bytes(name);
            for (var size = PduHeader.Size; size < bytes.Length; size++)
            {
                (bytes[8], bytes[9]) = ((byte)(size >> 8), (byte)size);
                var trial = new DisTrial();
                trial.Try(bytes.AsSpan(0, size));
                Assert.Equal(1, trial.Read + trial.Refused);
            }
        }
    }

    [Fact]
    public void A_fault_says_where_in_what_and_why()
    {
        var bytes = GoldenPdus.Bytes("01_entity_state_2vp");
        bytes[9] -= 16;
        Assert.False(Pdu.TryRead(bytes.AsSpan(0, 160), out Parapet.Interop.Dis.Pdus.EntityStatePdu _, out var fault));
        Assert.Equal("byte 144, EntityState, variableParameters: 16 bytes are left; 32 are needed", fault.ToString());
        var emission = GoldenPdus.Bytes("23_em_emission");
        emission[28] = 6;
        Assert.False(Pdu.TryRead(emission, out Parapet.Interop.Dis.Pdus.ElectromagneticEmissionPdu _, out fault));
        Assert.Equal("byte 168, ElectromagneticEmission, emitter system, length: 6 words; its parts take 35", fault.ToString());
    }

    [Theory]
    [InlineData(ProtocolFamily.EntityInformation)]
    [InlineData(ProtocolFamily.Warfare)]
    [InlineData(ProtocolFamily.RadioCommunications)]
    [InlineData(ProtocolFamily.SimulationManagement)]
    [InlineData(ProtocolFamily.DistributedEmissionRegeneration)]
    [InlineData(ProtocolFamily.EntityManagement)]
    [InlineData(ProtocolFamily.SyntheticEnvironment)]
    public void A_damaged_PDU_is_read_or_refused(ProtocolFamily family)
    {
        var whole = GoldenPdus.Names.Select(GoldenPdus.Bytes).Where(bytes => bytes[3] == (byte)family).ToList();
        EveryType.Call(this, nameof(AddDrawn), family, whole);
        var random = new Random(256 * s_seed + (int)family);
        var trial = new DisTrial();
        for (var i = 0; i < s_mutations; i++)
        {
            var mutant = DisMutation.Of(whole[random.Next(whole.Count)], random);
            try
            {
                trial.Try(mutant);
            }
            catch (Exception broken)
            {
                Assert.Fail($"{family}, seed {s_seed}, mutant {i}: {Convert.ToHexString(mutant)}: {broken}");
            }
        }

        output.WriteLine($"{family}: {trial.Read} read, {trial.Refused} refused");
        Assert.True(trial.Read > s_mutations / 20 && trial.Refused > s_mutations / 20);
    }

    private void AddDrawn<T>(ProtocolFamily family, List<byte[]> whole)
        where T : struct, IPdu, allows ref struct
    {
        var random = new Random(18);
        for (var i = 0; i < DrawnOfEach && ProtocolFamilies.Of(T.Type) == family; i++)
        {
            var room = new byte[Pdu.LongestBytes];
            var drawn = DrawWire.Draw<T>(random);
            Assert.True(Pdu.TryWrite(in drawn, room, out var size));
            whole.Add(room[..size]);
        }
    }
}

/// <summary>Bytes that are nearly a PDU.</summary>
internal static class DisMutation
{
    /// <summary>Some bytes changed, cut, put in or repeated; in every other one the length is put right again, so that more than the header is tried.</summary>
    public static byte[] Of(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes[at] = random.Next(2) == 0 ? byte.MaxValue : byte.MinValue;
                    break;
                case 3:
                    bytes.RemoveRange(at, random.Next(1, Math.Min(24, bytes.Count - at) + 1));
                    break;
                case 4:
                    bytes.InsertRange(at, whole[..random.Next(1, whole.Length)]);
                    break;
                default:
                    bytes.AddRange(whole);
                    break;
            }
        }

        if (bytes.Count > 9 && random.Next(2) == 0)
        {
            (bytes[8], bytes[9]) = ((byte)(bytes.Count >> 8), (byte)bytes.Count);
        }

        return [.. bytes];
    }
}
