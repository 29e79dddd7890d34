using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Foundation.Randomness;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Studies.Siting;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Weather in a study: refused at its line where it does not fit together, drawn with each reading, felt by radars and by what flies.</summary>
public sealed class WeatherStudyTests
{
    private const string Cell = "rate: [5, 50], top: 4 km, at: \"45.00, -31.65\", radius: 20 km";

    private static readonly StudyDefinition Study = AlteredStudy.Read("rain", text => text).Study!;

    [Theory]
    [InlineData(Cell, "rate: [50, 5], top: 4 km, at: \"45.00, -31.65\", radius: 20 km", "weather.rain[0].rate: 50 to 5 mm/h; the least first")]
    [InlineData(Cell, "rate: [0], at: \"45.00, -31.65\", radius: 20 km", "weather.rain[0].rate[0]")]
    [InlineData(Cell, "rate: [5], radius: 20 km", "weather.rain[0]: 'radius' without 'at'; both, for a cell, or neither, for rain everywhere")]
    [InlineData(Cell, "rate: [5], at: \"45.00, -31.65\"", "weather.rain[0]: 'at' without 'radius'")]
    [InlineData("    - { " + Cell + " }", "    - { rate: [5] }\n    - { rate: [10] }", "weather.rain[1]: rain everywhere a second time; each rain but one with 'at' and 'radius'")]
    [InlineData("height: 1500 m, speed", "height: 0 m, speed", "weather.wind[1].height: 0 m; more than the 0 m of the one before: the lowest first")]
    [InlineData("speed: 8 m/s, from: 90 deg", "speed: 80 m/s, from: 270 deg", "too strong for")]
    [InlineData("visibility: 5 km", "visibility: 5 m", "weather.visibility: 5 m")]
    [InlineData("ground: smooth", "ground: smooth\npropagation: { rainRate: 3 }", "propagation.rainRate: rain of 3 mm/h beside that of 'weather'; one of the two")]
    public void What_does_not_fit_is_named(string part, string by, string expected)
    {
        var (_, problems) = AlteredStudy.Read("rain", text => text.With(part, by));
        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Matches(@":\d+", problem));
    }

    [Fact]
    public void Each_reading_draws_its_rain_between_the_ends()
    {
        double Rate(FigureDraw draw) => Study.Propagation.Effects(Study.Weather, draw).Cells.All[0].MillimetresPerHour;
        Assert.Equal(Math.Sqrt(250), Rate(FigureDraw.Nominal), 1e-9);
        var rates = Enumerable.Range(0, 200).Select(i => Rate(FigureDraw.Sampled(1, i))).ToArray();
        Assert.All(rates, rate => Assert.InRange(rate, 5, 50));
        Assert.Equal(rates, Enumerable.Range(0, 200).Select(i => Rate(FigureDraw.Sampled(1, i))));
        Assert.InRange(rates.Count(rate => rate < Math.Sqrt(250)), 70, 130);
    }

    [Fact]
    public void Without_weather_all_is_as_in_a_study_that_states_none()
    {
        var without = Changes.Find("weather", isAddition: false)!.InStudy(Study);
        Assert.Null(without.Weather);
        Assert.True(without.Propagation.Effects(without.Weather, FigureDraw.Nominal).AreStandard);
        Assert.False(Study.Propagation.Effects(Study.Weather, FigureDraw.Nominal).AreStandard);
    }

    /// <summary>The raid comes with the wind: at 9.4 m/s, 300 m up, what flies at 45 m/s needs 45 / 54.4 of its time, and what flies at 240 m/s nearly all of it.</summary>
    [Fact]
    public void Slow_flyers_come_sooner_with_the_wind_behind_them()
    {
        var (windy, calm) = (Fly(Study), Fly(Changes.Find("weather", isAddition: false)!.InStudy(Study)));
        Assert.Equal(calm.Targets.Length, windy.Targets.Length);
        foreach (var (with, without) in windy.Targets.Zip(calm.Targets))
        {
            Assert.Equal(without.Trajectory.Begins, with.Trajectory.Begins);
            Assert.InRange((with.Trajectory.States[0].Position - without.Trajectory.States[0].Position).Norm, 0, 1e-6);
            var taken = (with.Trajectory.Ends - with.Trajectory.Begins).Seconds / (without.Trajectory.Ends - without.Trajectory.Begins).Seconds;
            var speed = without.Description.Airframe!.CruiseSpeed.MetresPerSecond;
            Assert.InRange(taken, speed < 100 ? 0.82 : 0.90, speed < 100 ? 0.85 : 0.98);
        }
    }

    [Fact]
    public void Sights_see_through_the_air_of_the_weather()
    {
        var optic = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal).Systems["avenger"].Radars[0].Radar;
        Assert.Equal(5.Kilometres, Study.Propagation.In(optic, Study.Weather).Optic!.Visibility);
        Assert.Equal(15.Kilometres, Study.Propagation.In(optic, null).Optic!.Visibility);
    }

    private static Raid Fly(StudyDefinition study) => new DrawnStudy(
        study, ShippedCatalogue.Value, FigureDraw.Nominal, new Sitings(study, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Theatre.Smooth()), Theatre.Smooth(), [])
        .Fly(new RandomSource(7, 0), Parapet.Studies.Raids.Cell.Plain);
}
