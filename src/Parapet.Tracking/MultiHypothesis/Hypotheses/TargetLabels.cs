namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>Numbers for possible targets, in the order of their first plots; and for those reported, in the order of their first report.</summary>
internal sealed class TargetLabels
{
    private readonly Dictionary<int, int> _numbers = [];
    private int _last;

    public int Next() => ++_last;

    /// <returns>The track number, and whether it is new.</returns>
    public (int Number, bool IsNew) NumberOf(int label)
    {
        if (_numbers.TryGetValue(label, out var number))
        {
            return (number, false);
        }

        number = _numbers.Count + 1;
        _numbers.Add(label, number);
        return (number, true);
    }
}
