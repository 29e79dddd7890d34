namespace Parapet.Statistics.Rare;

/// <summary>A yes-or-no draw of a try, as it fell under a tilt.</summary>
/// <param name="Group">Draws that are tilted alike; 0 or more.</param>
/// <param name="Chance">That it succeeds without a tilt, in [0, 1].</param>
public readonly record struct TiltedDraw(int Group, double Chance, bool Succeeded);
