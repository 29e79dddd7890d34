using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class PhiloxTests
{
    /// <summary>The known answers for Philox 4x64-10 that come with Random123, the library of [Salmon2011].</summary>
    public static TheoryData<ulong[], ulong[], ulong[]> KnownAnswers() => new()
    {
        {
            [0, 0, 0, 0],
            [0, 0],
            [0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b]
        },
        {
            [ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue],
            [ulong.MaxValue, ulong.MaxValue],
            [0x87b092c3013fe90b, 0x438c3c67be8d0224, 0x9cc7d7c69cd777b6, 0xa09caebf594f0ba0]
        },
        {
            [0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89],
            [0x452821e638d01377, 0xbe5466cf34e90c6c],
            [0xa528f45403e61d95, 0x38c72dbd566e9788, 0xa5a1610e72fd18b5, 0x57bd43b5e52b7fe6]
        },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Blocks_are_the_known_answers(ulong[] counter, ulong[] key, ulong[] expected)
    {
        var first = Philox.Block(
            counter[0], counter[1], counter[2], counter[3], key[0], key[1], out var second, out var third, out var fourth);
        ulong[] block = [first, second, third, fourth];
        Assert.Equal(expected, block);
    }
}
