namespace Parapet.Campaigns.Outcomes;

/// <summary>What a quantity comes to from a moment of a run on, until its next step.</summary>
/// <param name="Unit">Of shots the first fire unit of the layer, by its number in the option; -1 for the others.</param>
/// <param name="Minute">Since the beginning of the run: the value holds at the end of that minute; 0 is the beginning itself.</param>
public readonly record struct CourseStep(CourseQuantity Quantity, int Unit, int Minute, double Value);
