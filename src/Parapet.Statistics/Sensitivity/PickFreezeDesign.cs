namespace Parapet.Statistics.Sensitivity;

/// <summary>
/// Which answers pick-freeze asks for. Every exploration has two points A and B drawn apart, and for each group of inputs
/// the point A with that group from B (a radial design, [Campolongo2011]); each point is answered in as many repetitions, whose chance
/// is the same at all points of an exploration.
/// </summary>
/// <param name="Explorations">Two at least.</param>
/// <param name="Groups">Of inputs that are drawn together.</param>
/// <param name="Repetitions">One for a model without chance.</param>
public readonly record struct PickFreezeDesign(int Explorations, int Groups, int Repetitions)
{
    /// <summary>Points of an exploration: A, B, and for group g the point 2 + g.</summary>
    public int Points => Groups + 2;

    /// <summary>Answers in all, by exploration, then point, then repetition.</summary>
    public int Answers => Explorations * Points * Repetitions;
}
