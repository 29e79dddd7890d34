using Parapet.Foundation.Randomness;

namespace Parapet.Tests.Unit.Interop;

/// <summary>
/// Damages bytes by a key and hands them to a decoder: the same key, the same damage. A run in the tests takes 20,000 mutants;
/// <c>eng/fuzz</c> sets the two variables of the environment for more.
/// </summary>
internal static class DecoderMutation
{
    private const int Usual = 20_000;

    public static int Count => Number("PARAPET_FUZZ_COUNT", Usual);

    private static int Seed => Number("PARAPET_FUZZ_SEED", 1);

    /// <summary>Decodes every mutant; what is thrown names the seed and the mutant that reproduce it.</summary>
    /// <param name="sources">What is damaged, by turns.</param>
    /// <param name="decode">Must return.</param>
    public static void Run(IReadOnlyList<byte[]> sources, Action<byte[]> decode)
    {
        for (var mutant = 0; mutant < Count; mutant++)
        {
            var bytes = Of(sources[mutant % sources.Count], sources, mutant);
            try
            {
                decode(bytes);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"PARAPET_FUZZ_SEED={Seed}, mutant {mutant}: {Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)))}", exception);
            }
        }
    }

    private static byte[] Of(byte[] source, IReadOnlyList<byte[]> others, int mutant)
    {
        var stream = new RandomSource((ulong)Seed, (ulong)mutant).Stream(Purpose.Test, 0);
        List<byte> bytes = [.. source];
        for (var faults = 1 + stream.NextIndex(4); faults > 0; faults--)
        {
            var at = stream.NextIndex(bytes.Count + 1);
            switch (stream.NextIndex(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << stream.NextIndex(8));
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] = (byte)stream.NextIndex(256);
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = stream.NextIndex(2) == 0 ? (byte)0 : (byte)0xff;
                    break;
                case 3:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + stream.NextIndex(8)));
                    break;
                case 4:
                    bytes.Insert(at, (byte)stream.NextIndex(256));
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 6:
                    var other = others[stream.NextIndex(others.Count)];
                    bytes.InsertRange(at, other.AsSpan(0, stream.NextIndex(other.Length + 1)).ToArray());
                    break;
            }
        }

        return [.. bytes];
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
