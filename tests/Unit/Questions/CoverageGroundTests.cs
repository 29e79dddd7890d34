using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Coverage;
using Parapet.Tests.Unit.Earth;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>What a map of coverage says of the ground that it stands on.</summary>
public sealed class CoverageGroundTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_site_on_a_wide_void_beyond_the_shipped_relief_is_refused_and_on_a_narrow_one_bridged()
    {
        Tile("N60E010.hgt", (row, column) => Math.Abs(row - 600) < 40 && Math.Abs(column - 600) < 40);
        var problems = new Problems();
        Assert.Null(Question(60.5, 10.5).AnswerVertically(Azimuth.North, problems));
        var problem = Assert.Single(problems.InOrder());
        Assert.Contains("whose ground no tile and no relief below knows", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("parapet terrain get --area 60,10,61,11", problem.ToString(), StringComparison.Ordinal);

        Tile("N60E010.hgt", (row, column) => Math.Abs(row - 600) < 4 && Math.Abs(column - 600) < 4);
        var answer = Answer(60.5, 10.5);
        Assert.Equal(720, answer.Sensors[0].AntennaHeight.Metres, 0.01);
        Assert.Equal(49, answer.Voids);
    }

    [Fact]
    public void Shares_say_which_layer_the_ground_rests_on_and_one_line_fetches_the_rest()
    {
        Tile("N60E010.hgt", (_, _) => false);
        var inland = Answer(60.5, 10.1);
        Assert.Equal(1, inland.GroundShares.Sum(share => share.Share.Value), 0.0005);
        Assert.Equal(["smooth earth", Path.GetFileName(_folder.Path)], inland.GroundShares.Select(share => share.Layer).Order(StringComparer.Ordinal).OrderBy(name => name != "smooth earth"));
        Assert.StartsWith("parapet terrain get --area 60,9,61,", inland.MissingTiles, StringComparison.Ordinal);

        var whole = Answer(60.5, 10.5);
        Assert.Equal(1, Assert.Single(whole.GroundShares).Share.Value);
        Assert.Null(whole.MissingTiles);
    }

    [Fact]
    public void Sea_that_no_layer_knows_is_no_missing_land()
    {
        var answer = new CoverageQuestion(["96l6e"], [Geodetic.FromDegrees(65, 2)]) { Heights = new([100.Metres], true), CrossSection = Area.FromSquareMetres(1e-6), IsAfloat = true, Terrain = "none", Threads = 1 };
        var problems = new Problems();
        var found = answer.Answer(problems);
        Assert.True(problems.None, string.Join("; ", problems.InOrder()));
        Assert.Equal(("sea", 1.0), (Assert.Single(found!.GroundShares).Layer, found.GroundShares[0].Share.Value));
        Assert.Null(found.MissingTiles);
    }

    [Theory]
    [InlineData(38.6, 42.9, "lies in a lake")] // Lake Van.
    [InlineData(43, 34, "lies in the sea")]
    [InlineData(40.40, 49.87, null)] // Baku.
    [InlineData(46.35, 48.04, null)] // Astrakhan.
    [InlineData(31.87, 35.44, null)] // Jericho.
    public void Radars_on_water_need_to_float_and_those_below_the_sea_do_not(double latitude, double longitude, string? refusal)
    {
        var problems = new Problems();
        var question = Question(latitude, longitude) with { Terrain = "none" };
        Assert.Equal(refusal is null, question.AnswerVertically(Azimuth.North, problems) is not null);
        Assert.True(refusal is null ? problems.None : problems.InOrder().Single().ToString().Contains(refusal, StringComparison.Ordinal));
        Assert.True(refusal is null || (question with { IsAfloat = true }).AnswerVertically(Azimuth.North, new Problems()) is not null);
    }

    public void Dispose() => _folder.Dispose();

    private CoverageAnswer Answer(double latitude, double longitude)
    {
        var problems = new Problems();
        var answer = Question(latitude, longitude).Answer(problems);
        Assert.True(problems.None, string.Join("; ", problems.InOrder()));
        return answer!;
    }

    private CoverageQuestion Question(double latitude, double longitude) => new(["96l6e"], [Geodetic.FromDegrees(latitude, longitude)])
    {
        Heights = new(ImmutableArray.Create(100.Metres), AboveGround: true),
        CrossSection = Area.FromSquareMetres(1e-6),
        Mast = 20.Metres,
        Terrain = _folder.Path,
        Threads = 1,
    };

    private void Tile(string name, Func<int, int, bool> isMissing) =>
        _folder.Write(name, TileBytes.Srtm((row, column) => isMissing(row, column) ? short.MinValue : (short)700));
}
