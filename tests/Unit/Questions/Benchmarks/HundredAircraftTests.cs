using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Benchmarks;

/// <summary>The scene of bench/Scenes is a study that can be run.</summary>
public sealed class HundredAircraftTests
{
    [Fact]
    public void It_is_read_and_its_hundred_aircraft_can_fly()
    {
        var problems = new Problems();
        var file = Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "bench", "Scenes", "hundred-aircraft.yaml");
        var prepared = new RunQuestion(file) { Terrain = "none" }.Prepare(problems);
        Assert.Empty(problems.InOrder());
        Assert.Equal(100, prepared!.Study.Raid.Sum(group => group.Count[1]) + prepared.Study.Friends.Sum(group => group.Count));
    }
}
