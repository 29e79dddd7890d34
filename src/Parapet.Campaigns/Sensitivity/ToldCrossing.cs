namespace Parapet.Campaigns.Sensitivity;

/// <summary>A value of a figure at which the ranking changes.</summary>
/// <param name="Value">In the figure's unit.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="CrossingShare">Of repeats with other raids of the same kind, how many change there at all.</param>
/// <param name="Below">The option that is better below it.</param>
/// <param name="Above">The option that is better above it.</param>
public sealed record ToldCrossing(double? Value, double? Low, double? High, string Unit, double CrossingShare, string Below, string Above)
{
    /// <summary>Whether hardly any repeat does without it.</summary>
    public bool IsSure => CrossingShare >= 0.95;
}
