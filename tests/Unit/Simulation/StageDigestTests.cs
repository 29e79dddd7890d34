using Parapet.Simulation.Digests;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class StageDigestTests
{
    [Fact]
    public void The_same_fields_give_the_same_digest() => Assert.Equal(Of(Fill), Of(Fill));

    [Fact]
    public void Order_matters()
    {
        var swapped = Of(digest =>
        {
            digest.Mix(2);
            digest.Mix(1);
        });
        Assert.NotEqual(swapped, Of(digest =>
        {
            digest.Mix(1);
            digest.Mix(2);
        }));
    }

    [Fact]
    public void Zeros_leave_a_trace() => Assert.NotEqual(Of(digest => digest.Mix(0)), Of(_ => { }));

    [Fact]
    public void The_last_bit_of_a_number_matters() =>
        Assert.NotEqual(Of(digest => digest.Real("", "", 1)), Of(digest => digest.Real("", "", Math.BitIncrement(1))));

    [Fact]
    public void A_coarse_number_is_taken_in_whole_too() =>
        Assert.NotEqual(Of(digest => digest.Coarse("", "", 1)), Of(digest => digest.Coarse("", "", Math.BitIncrement(1))));

    [Fact]
    public void Every_letter_matters() =>
        Assert.Equal(4, new[] { "ab", "ba", "a", "b" }.Select(text => Of(digest => digest.Text("", text))).Distinct().Count());

    [Fact]
    public void What_goes_through_comes_back()
    {
        var digest = new StageDigest();
        Assert.Equal(-7, digest.Whole("", "", -7));
        Assert.Equal(0.1, digest.Real("", "", 0.1));
        Assert.Equal(0.1, digest.Coarse("", "", 0.1));
        Assert.Equal("text", digest.Text("", "text"));
    }

    private static void Fill(StageDigest digest)
    {
        digest.Whole("one", "", 1);
        digest.Real("two", "m", 2.5);
        digest.Text("three", "3");
    }

    private static ulong Of(Action<StageDigest> fill)
    {
        var digest = new StageDigest();
        fill(digest);
        return digest.Value;
    }
}
