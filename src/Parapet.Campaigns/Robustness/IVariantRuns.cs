using System.Collections.Immutable;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Robustness;

/// <summary>Runs a study with some of its settings at other values.</summary>
internal interface IVariantRuns
{
    /// <summary>The headline pair of a variant on a batch of raids; the same for the same arguments, on any thread.</summary>
    /// <param name="levels">What differs from the study; nothing for the study itself.</param>
    HeadlineValues Run(ImmutableArray<SettingLevel> levels, RaidBatch batch, CancellationToken cancellation);

    /// <summary>Lets go what was kept of the raids so far; while a batch is run, nobody asks for another one.</summary>
    void Release();
}
