using Parapet.Foundation.Time;
using Parapet.Interop.Acmi;
using Parapet.Interop.Scenes;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>A scene as ACMI: the lines themselves.</summary>
public sealed class AcmiTests
{
    [Fact]
    public void A_scene_is_written_as_its_specification_has_it()
    {
        var lines = Written(new() { Every = Duration.FromSeconds(5) });
        Assert.Equal(["FileType=text/acmi/tacview", "FileVersion=2.2", "0,ReferenceTime=2000-01-01T00:00:00Z", "0,Title=made\\, up: An \"option\"\\, raid 3"], lines[..4]);
        Assert.Contains("0,ReferenceLongitude=32", lines);
        Assert.Contains("3,T=0.8|0.9|900,Type=Ground+Static+Sensor,Name=96l6e,CallSign=Radar\\, first,Coalition=Defender,Color=Blue,Parent=2,RadarRange=300000,RadarAzimuth=0,RadarHorizontalBeamwidth=360", lines);
        Assert.Contains("3,RadarMode=1", lines);

        // Of the unit's two rounds the one that reaches further.
        Assert.Contains(lines, line => line.StartsWith("2,T=", StringComparison.Ordinal) && line.Contains("Type=Ground+AntiAircraft,", StringComparison.Ordinal) && line.EndsWith(",EngagementRange=250000", StringComparison.Ordinal));
        Assert.Contains("-4", lines);
        Assert.Contains("0,Event=Destroyed|4|", lines);
    }

    [Fact]
    public void What_has_not_changed_is_not_written_again()
    {
        var lines = Written(new() { Every = Duration.FromSeconds(5) });
        Assert.Single(lines, line => line.Contains("Type=Weapon+Missile,Name=cruise-missile", StringComparison.Ordinal));
        Assert.Equal(lines.Where(line => line.StartsWith('#')).Distinct(), lines.Where(line => line.StartsWith('#')));
        Assert.All(lines.Where(line => line.StartsWith("4,T=", StringComparison.Ordinal)).Skip(1), line => Assert.DoesNotContain("Name=", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_is_within_two_centimetres_of_the_scenes()
    {
        var reference = (Longitude: 32.0, Latitude: 39.0);
        var written = Written(new() { Every = Duration.FromSeconds(5) }).First(line => line.StartsWith("4,T=", StringComparison.Ordinal))[4..].Split(',')[0].Split('|').Select(double.Parse).ToArray();
        var place = Parapet.Earth.Ellipsoid.Wgs84.ToEcef(Parapet.Foundation.Frames.Geodetic.FromDegrees(written[1] + reference.Latitude, written[0] + reference.Longitude, written[2]));
        Assert.InRange((place - MadeRecord.PlaceAt(2)).Norm, 0, 0.02);
    }

    [Fact]
    public void A_track_is_coloured_as_its_post_takes_it() =>
        Assert.Contains(Written(new()), line => line.Contains("Coalition=Picture of Centre", StringComparison.Ordinal) && line.Contains("Color=Red", StringComparison.Ordinal) && line.Contains("Type=Weapon+Missile", StringComparison.Ordinal));

    [Fact]
    public void Words_cannot_break_a_line_or_an_event()
    {
        Assert.Equal("a\\,b\\\nc\\\\", AcmiText.Escaped("a,b\r\nc\\"));
        Assert.Equal("a/b", AcmiText.EscapedInEvent("a|b"));
    }

    private static string[] Written(SceneSelection selection)
    {
        using var text = new StringWriter();
        var reader = new SceneReader(new AcmiWriter(text, SceneClock.Usual), selection);
        MadeRecord.Give(reader);
        reader.End();
        return text.ToString().TrimEnd('\n').Split('\n');
    }
}
