using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.NearestNeighbour;

public sealed class NearestNeighbourKeeperTests(ITestOutputHelper output) : TrackKeeperContract(TrackKeeperKind.NearestNeighbour, output)
{
    /// <summary>They work in one store, and nothing of one's scan is left in it for another's.</summary>
    [Fact]
    public void Keepers_that_take_turns_on_a_thread_are_as_alone()
    {
        var (many, few) = (Traffic(40), Traffic(3));
        var (manyAlone, fewAlone) = (new Rig(5), new Rig(6));
        Scan(manyAlone, many, scans: 20);
        Scan(fewAlone, few, scans: 20);
        var (manyInTurn, fewInTurn) = (new Rig(5), new Rig(6));
        for (var i = 0; i < 20; i++)
        {
            Scan(manyInTurn, many, scans: 1);
            Scan(fewInTurn, few, scans: 1);
        }

        Assert.True(manyAlone.Report().Count >= 40 && fewAlone.Report().Count >= 3);
        Assert.Equal(manyAlone.Report(), manyInTurn.Report());
        Assert.Equal(fewAlone.Report(), fewInTurn.Report());
    }

    private static Func<double, Position<Ecef>>[] Traffic(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Rig.Cruise(20_000 + 4_000 * i, 60_000 - 3_000 * i, 8_000, 200, 10 * i))];

    private static void Scan(Rig rig, Func<double, Position<Ecef>>[] targets, int scans)
    {
        for (var i = 0; i < scans; i++)
        {
            rig.Scan(targets);
        }
    }
}
