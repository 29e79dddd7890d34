using Parapet.Campaigns.Outcomes;

namespace Parapet.Campaigns.Findings;

/// <summary>How the steps of the chain are called in tables.</summary>
public static class ChainLabels
{
    extension(ChainStep step)
    {
        public string Label => step switch
        {
            ChainStep.Seen => "seen",
            ChainStep.Tracked => "tracked",
            ChainStep.Identified => "identified",
            ChainStep.InTime => "in reach in time",
            ChainStep.ShotAt => "shot at",
            _ => "killed",
        };
    }
}
