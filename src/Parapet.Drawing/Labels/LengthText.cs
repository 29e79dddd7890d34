namespace Parapet.Drawing.Labels;

/// <summary>Lengths as a reader sees them.</summary>
public static class LengthText
{
    /// <summary>In metres, from a thousand of them on in kilometres; three places behind the point at most.</summary>
    public static string Of(Length length) => Math.Abs(length.Metres) >= 1000
        ? FormattableString.Invariant($"{length.Kilometres:0.###} km")
        : FormattableString.Invariant($"{length.Metres:0.###} m");
}
