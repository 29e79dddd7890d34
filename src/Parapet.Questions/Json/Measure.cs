namespace Parapet.Questions.Json;

/// <summary>An estimate, with the 95 % interval that chance leaves.</summary>
/// <param name="Mean">Over replications.</param>
/// <param name="Low">The interval's low end.</param>
/// <param name="High">The interval's high end.</param>
/// <param name="Unit">Of all three.</param>
public sealed record Measure(double Mean, double Low, double High, string Unit);
