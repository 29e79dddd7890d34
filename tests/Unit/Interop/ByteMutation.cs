using Parapet.Foundation.Randomness;

namespace Parapet.Tests.Unit.Interop;

/// <summary>Damages bytes by a key: the same key, the same damage. One to four faults a mutant.</summary>
internal static class ByteMutation
{
    /// <summary>As many as ./test tries on each decoder; <c>eng/fuzz</c> tries more.</summary>
    public static int Usual { get; } = Number("PARAPET_FUZZ_COUNT", 20_000);

    private static readonly int s_seed = Number("PARAPET_FUZZ_SEED", 15);

    public static byte[] Of(byte[] whole, int key)
    {
        var stream = new RandomSource((ulong)s_seed, (ulong)key).Stream(Purpose.Test, 0);
        var bytes = whole;
        for (var faults = 1 + stream.NextIndex(4); faults > 0; faults--)
        {
            bytes = One(bytes, ref stream);
        }

        return bytes;
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static byte[] One(byte[] bytes, ref RandomStream stream)
    {
        if (bytes.Length == 0)
        {
            return [(byte)stream.NextIndex(256)];
        }

        var at = stream.NextIndex(bytes.Length);
        switch (stream.NextIndex(8))
        {
            case 0:
                return [.. bytes[..at], (byte)(bytes[at] ^ (1 << stream.NextIndex(8))), .. bytes[(at + 1)..]];
            case 1:
                return [.. bytes[..at], (byte)stream.NextIndex(256), .. bytes[(at + 1)..]];
            case 2:
                return [.. bytes[..at], stream.NextIndex(2) == 0 ? (byte)0xff : (byte)0, .. bytes[(at + 1)..]];
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + 1 + stream.NextIndex(12))..]];
            case 5:
                return [.. bytes[..at], .. Enumerable.Range(0, 1 + stream.NextIndex(9)).Select(_ => (byte)0xff), .. bytes[at..]];
            case 6:
                var length = Math.Min(bytes.Length - at, 1 + stream.NextIndex(40));
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..(at + length)], .. bytes[(at + length)..]];
            default:
                var other = stream.NextIndex(bytes.Length);
                var copy = bytes.ToArray();
                (copy[at], copy[other]) = (copy[other], copy[at]);
                return copy;
        }
    }
}
