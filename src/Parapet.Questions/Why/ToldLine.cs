namespace Parapet.Questions.Why;

/// <summary>One event of an account.</summary>
/// <param name="Seconds">Since the raid's start.</param>
/// <param name="Text">In words.</param>
public sealed record ToldLine(double Seconds, string Text);
