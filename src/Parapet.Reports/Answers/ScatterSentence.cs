using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Reports.Answers;

/// <summary>Why fewer leak than fly where nothing is defended, in words.</summary>
internal static class ScatterSentence
{
    /// <summary>Whole sentences; empty where nothing was left undefended, or everything arrived.</summary>
    public static string Of(StudyFindings findings)
    {
        var floor = findings.Study.Options.Index().Where(entry => entry.Item.Role == OptionRole.Floor).Select(entry => entry.Index).ToArray();
        var beside = (
            from kind in floor.Length == 0 ? [] : findings.Table.Totals(floor[0]).Classes.AsEnumerable()
            where kind.Key.IsBallistic
            orderby kind.Key
            let fell = kind.Value.Of(TargetFate.FellHarmless)
            let flown = kind.Value.Attackers
            where fell > 0
            select $"{fell} of {flown} {kind.Key.Label} ({NumberText.Percent((double)fell / flown)})").ToArray();
        return beside.Length == 0
            ? ""
            : $"Undefended, {string.Join(", ", beside)} come down outside what they aim at by their own scatter (circular error probable): they do no harm, and are neither leakers nor kills.";
    }
}
