using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Vector;

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
            {Elapsed(study.Elapsed)}
            {Stages(findings)}
            </dl>
            <p class="note">Beside this file: <code>summary.json</code> (every mean, interval and difference), <code>tables/</code> (what they were computed from, in Parquet, one row a fact).</p>
            </section>
            """);
    }

    private static Markup Elapsed(Duration elapsed) => elapsed == Duration.Zero
        ? Markup.Nothing
        : Markup.Of($"<dt>Time</dt><dd>{NumberText.Of(elapsed.Seconds)} s on the clock</dd>");

    private static Markup Stages(StudyFindings findings) => findings.Study.Timing.IsEmpty
        ? Markup.Nothing
        : Markup.Of($"<dt>Processor time</dt><dd>{string.Join(", ", findings.Study.Timing.Select(stage => $"{stage.Stage} {NumberText.Of(stage.Time.Seconds)} s"))}</dd>");
}
