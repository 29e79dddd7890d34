using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Robustness;
using Parapet.Reports;
using Parapet.Reports.Robustness;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

/// <summary>What the first page says of the sweep that is kept beside a study.</summary>
public sealed class RobustnessSentenceTests
{
    [Fact]
    public void What_was_not_swept_or_is_of_other_figures_is_said()
    {
        Assert.StartsWith("The settings of the study were not swept", RobustnessSentence.Of(SweptStanding.None), StringComparison.Ordinal);
        Assert.StartsWith("The settings of the study were swept at other figures", RobustnessSentence.Of(new SweptStanding(Swept(), Fits: false)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_turns_is_said_of_single_settings_and_pairs() =>
        Assert.Equal("None of the 40 settings tried turns the answer alone, and no two of the strongest together.", RobustnessSentence.Of(Swept()));

    [Fact]
    public void A_sweep_that_was_broken_off_is_no_clean_bill()
    {
        Assert.Equal("The sweep of 40 settings was broken off before any could be said to turn the answer.", RobustnessSentence.Of(Swept() with { Interrupted = true }));
        Assert.EndsWith("The sweep was broken off, so that not all were tried.", RobustnessSentence.Of(Swept(Turned("a", 3)) with { Interrupted = true }), StringComparison.Ordinal);
    }

    /// <summary>A doctrine and the weapon control that it gives are one thing under two names.</summary>
    [Fact]
    public void What_came_to_the_same_in_every_raid_is_named_once_and_counted_twice() => Assert.Equal(
        "3 of the 40 settings tried turn the answer alone, no two of the strongest together: a: new in place of old (“B” clearly better); c: new in place of old (“B” clearly better).",
        RobustnessSentence.Of(Swept(Turned("a", 3), Turned("b", 3), Turned("c", 2))));

    [Fact]
    public void No_more_than_five_are_named() => Assert.EndsWith(
        "e: new in place of old (“B” clearly better); and others in the table.",
        RobustnessSentence.Of(Swept([.. "abcdef".Select((name, place) => Turned($"{name}", 10 - place))])), StringComparison.Ordinal);

    /// <summary>The first screen names the settings and leaves their values to the section; it keeps what makes the sweep worth less.</summary>
    [Fact]
    public void The_short_sentence_names_the_settings_alone()
    {
        var many = Swept([.. "abcdefg".Select((name, place) => Turned($"{name}", 10 - place))]);
        Assert.Equal("7 of the 40 settings tried turn the answer alone, no two of the strongest together: a; b; c; d; e; and 2 more.", Short(many));
        Assert.EndsWith("; and 2 more. The sweep was broken off, so that not all were tried.", Short(many with { Interrupted = true }), StringComparison.Ordinal);
        var pair = Turned("a", 3) with { Effect = Effect(3, "a", "b") };
        Assert.Equal("1 of the 40 settings tried turns the answer alone, 1 pair of the strongest together besides: c.", Short(Swept(Turned("c", 2), pair)));
        Assert.Equal(RobustnessSentence.Of(Swept(pair)), Short(Swept(pair)));
        Assert.Equal(RobustnessSentence.Of(Swept()), Short(Swept()));
        Assert.Equal(RobustnessSentence.Of(SweptStanding.None), RobustnessSentence.Short(SweptStanding.None));

        static string Short(RobustnessResult result) => RobustnessSentence.Short(new SweptStanding(result, Fits: true));
    }

    /// <summary>Where the sweep's own raids say another thing than the study's, the first screen says so, too.</summary>
    [Fact]
    public void What_a_sweep_was_held_against_is_said_where_it_is_not_the_answer()
    {
        var findings = StudyFindings.From(SyntheticStudy.Create());
        var own = findings.Decided(findings.Comparisons[0])!;
        Assert.True(own.IsClear);
        var same = own.Better == own.A ? Verdict.First : Verdict.Second;
        Assert.Contains("The sweep is held against its own raids", Points(Verdict.Neither), StringComparison.Ordinal);
        Assert.DoesNotContain("The sweep is held against its own raids", Points(same), StringComparison.Ordinal);

        string Points(Verdict verdict)
        {
            var html = ReportDocument.Draw(StudyFindings.From(findings.Study with { Robustness = new(Swept(Turned("a", 3)) with { Verdict = verdict }, Fits: true) }));
            return html[html.IndexOf("<ul class=\"points\">", StringComparison.Ordinal)..html.IndexOf("</ul>", StringComparison.Ordinal)];
        }
    }

    [Fact]
    public void Pairs_are_counted_apart()
    {
        var pair = Turned("a", 3) with { Effect = Effect(3, "a", "b") };
        Assert.StartsWith("None of the 40 settings tried turns the answer alone, but 1 pair of the strongest together does: a: new in place of old and b: new in place of old", RobustnessSentence.Of(Swept(pair)), StringComparison.Ordinal);
    }

    private static Flip Turned(string setting, double mean) => new(Effect(mean, setting), 1, 9, "threats", Verdict.Second);

    private static SettingEffect Effect(double mean, params ImmutableArray<string> settings) =>
        new(settings, [.. settings.Select(_ => "old")], [.. settings.Select(_ => "new")], mean, mean - 1, mean + 1, mean + 2, "threats", 48);

    private static RobustnessResult Swept(params ImmutableArray<Flip> flips) => new()
    {
        Study = "s", Fingerprint = new("a", "b", "c"), A = "A", B = "B", Measure = "leakers", Unit = "threats", Mean = 0, Low = -1, High = 1, Verdict = Verdict.Neither,
        Settings = 40, Levels = 80, Candidates = 8, Raids = [2, 8, 24, 48], Interrupted = false, Flips = flips, Effects = [], Pairs = [], Refused = [], LeftOut = [],
    };
}
