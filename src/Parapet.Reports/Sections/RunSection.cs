using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;
using Parapet.Reports.Answers;

namespace Parapet.Reports.Sections;

/// <summary>How to run it again, and where the time went.</summary>
internal static class RunSection
{
    /// <summary>The section.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        var study = findings.Study;
        return Markup.Of($"""
            <section>
            <h2>The run</h2>
            <dl>
            <dt>Version</dt><dd>Parapet {study.Page.Version}</dd>
            <dt>Catalogue</dt><dd><code>{study.Page.CatalogueHash}</code></dd>
            <dt>Seed</dt><dd><code>{study.Seed}</code></dd>
            <dt>Size</dt><dd>{study.Options.Length} options × {findings.Table.Replications} replications in {findings.Table.Draws.Distinct().Count()} draws of the disputed figures</dd>
            {Stopping(study)}
            {Elapsed(study)}
            {Stages(study)}
            </dl>
            {LeakerLinks.Draw(findings)}
            <p class="note">Beside this file: <code>summary.json</code> (every mean, interval and difference), <code>tables/</code> (what they were computed from, in Parquet, one row a fact).</p>
            </section>
            """);
    }

    private static Markup Stopping(StudyResult study)
    {
        if (study.Stopping is not { } stopping)
        {
            return Markup.Nothing;
        }

        var looks = stopping.Looks.Select(look => $"{look.Raids} raids: {string.Join(", ", look.Seen.Select(sight => $"{NumberText.Of(sight.HalfWidth)} {sight.Unit}{(sight.IsNarrow ? " (narrow)" : "")}"))}");
        return Markup.Of($"<dt>Stopping rule</dt><dd>{StoppingSentence.Of(stopping, study.Interrupted)} Half the widest interval at each look: {string.Join("; ", looks)}.</dd>");
    }

    private static Markup Elapsed(StudyResult study) => study.Elapsed == Duration.Zero
        ? Markup.Nothing
        : Markup.Of($"<dt>Time</dt><dd>{NumberText.Of(study.Elapsed.Seconds)} s on the clock{FromBefore(study)}</dd>");

    private static string FromBefore(StudyResult study) =>
        study.RaidsFromBefore == 0 ? "" : $"; {study.RaidsFromBefore} of {study.Replications} raids were run before or on other machines, and their time is not in this";

    /// <summary>Left out where nothing was run.</summary>
    private static Markup Stages(StudyResult study) => study.Timing.All(stage => stage.Time == Duration.Zero)
        ? Markup.Nothing
        : Markup.Of($"<dt>Processor time</dt><dd>{string.Join(", ", study.Timing.Select(stage => $"{stage.Stage} {NumberText.Of(stage.Time.Seconds)} s"))}</dd>");
}
