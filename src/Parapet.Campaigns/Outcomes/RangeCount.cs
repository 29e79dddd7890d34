using Parapet.Messages;

namespace Parapet.Campaigns.Outcomes;

/// <summary>How far away targets of a class were when a step was reached for the first time, in one replication.</summary>
/// <param name="By">The radar's name for its own steps; empty for a launch or a kill, which any unit may do.</param>
/// <param name="Flown">Targets of the class.</param>
/// <param name="Reached">Those of them for which the step was reached.</param>
/// <param name="SumKilometres">Of the distances of these.</param>
/// <param name="SquareMetres">Mean cross-section from the front in the radar's band, as this draw has it; not a number for a launch or a kill.</param>
public sealed record RangeCount(string By, TargetClass Class, RangeStep Step, int Flown, int Reached, double SumKilometres, double SquareMetres);
