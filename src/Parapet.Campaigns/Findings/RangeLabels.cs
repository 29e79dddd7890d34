using Parapet.Campaigns.Outcomes;

namespace Parapet.Campaigns.Findings;

/// <summary>How the steps towards a shot are called in tables.</summary>
public static class RangeLabels
{
    extension(RangeStep step)
    {
        public string Label => step switch
        {
            RangeStep.Detected => "first detection",
            RangeStep.Tracked => "firm track",
            RangeStep.Launched => "first launch",
            RangeStep.HeldForAge => "older than doctrine allows",
            RangeStep.HeldForError => "coarser than doctrine allows",
            _ => "kill",
        };
    }
}
