namespace Parapet.Foundation.Randomness;

/// <summary>The Philox 4x64-10 bijection [Salmon2011, section 3.3]: ten rounds of wide multiplication over a 256-bit counter.</summary>
public static class Philox
{
    private const ulong MultiplierA = 0xD2E7470EE14C6C93;
    private const ulong MultiplierB = 0xCA5A826395121157;
    private const ulong WeylA = 0x9E3779B97F4A7C15;
    private const ulong WeylB = 0xBB67AE8584CAA73B;

    /// <summary>The four words of a block; the first is returned.</summary>
    public static ulong Block(
        ulong counter0, ulong counter1, ulong counter2, ulong counter3, ulong key0, ulong key1,
        out ulong word1, out ulong word2, out ulong word3)
    {
        for (var round = 0; round < 10; round++)
        {
            var highA = Math.BigMul(MultiplierA, counter0, out var lowA);
            var highB = Math.BigMul(MultiplierB, counter2, out var lowB);
            counter0 = highB ^ counter1 ^ key0;
            counter1 = lowB;
            counter2 = highA ^ counter3 ^ key1;
            counter3 = lowA;
            unchecked
            {
                key0 += WeylA;
                key1 += WeylB;
            }
        }

        word1 = counter1;
        word2 = counter2;
        word3 = counter3;
        return counter0;
    }
}
