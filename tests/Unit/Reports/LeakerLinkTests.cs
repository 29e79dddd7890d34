using System.Net;
using System.Text.RegularExpressions;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Messages;
using Parapet.Reports;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

/// <summary>The report's leakers lead to their moment in the replay.</summary>
public sealed partial class LeakerLinkTests
{
    [GeneratedRegex("href=\"(http://localhost:[^\"]*)\"")]
    private static partial Regex Links();

    [Fact]
    public void Each_leaker_of_the_headline_leads_to_its_raid_option_target_and_moment()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        var (a, b) = StudyFindings.From(study with { Events = [] }).Comparisons[0];
        var other = Enumerable.Range(0, study.Options.Length).First(option => option != a && option != b);
        EventRecord Row(int option, int target, string detail, string kind = "FateMet") =>
            new(option, 0, 0, Instant.FromSeconds(754.25 + target), kind, target, TargetClass.Drone, "", detail);
        var told = study with { Events = [Row(b, 4, "HitAsset"), Row(a, 3, "HitAsset"), Row(a, 5, "Killed"), Row(a, 6, "HitAsset", "Launched"), Row(other, 7, "HitAsset")] };
        var links = Links().Matches(ReportDocument.Draw(StudyFindings.From(told))).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).ToArray();
        Assert.Equal([Address(a, 3), Address(b, 4)], links);

        string Address(int option, int target) => FormattableString.Invariant(
            $"http://localhost:5080/?run={Uri.EscapeDataString(study.Name)}&raid=0&pane={Uri.EscapeDataString(study.Options[option].Name + "~truth")}&t={754.25 + target:F2}&of=target-{target}");
    }

    [Fact]
    public void Where_none_got_through_nothing_is_said_of_it() =>
        Assert.DoesNotContain("Leakers to watch", ReportDocument.Draw(StudyFindings.From(SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2) with { Events = [] })));
}
