using Parapet.Campaigns.Robustness;
using Parapet.Catalogue.Figures;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>Runs a study's headline pair under a stated reading of the public record.</summary>
internal interface IReadingRuns
{
    /// <summary>The pair raid by raid, all raids under the same reading; the same for the same arguments, on any thread.</summary>
    HeadlineValues Run(FigureDraw reading, RaidBatch batch, CancellationToken cancellation);
}
