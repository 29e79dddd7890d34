namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>A plot that a target hypothesis may take.</summary>
internal struct PlotCandidate
{
    public int Plot;

    /// <summary>Logarithm of how much likelier the scan is if the target took the plot than if it was missed.</summary>
    public double Gain;

    /// <summary>The history with the plot taken: made when first needed, shared by all who need it.</summary>
    public TargetHypothesis? Child;
}
