namespace Parapet.BattleManagement.Identification;

/// <summary>
/// By what motion a post takes a track for a missile against its radar: all four at once. The wider they are drawn, the
/// more aircraft on their way past the unit fit them.
/// </summary>
/// <param name="Slowest">At least this fast.</param>
/// <param name="Descent">At least this steep below the horizontal; a negative one lets climbing tracks fit, up to as steep.</param>
/// <param name="OffCourse">Its velocity points past a unit of the post by at most this.</param>
/// <param name="Within">At most this far from it.</param>
public sealed record AntiRadiationCriterion(Speed Slowest, Angle Descent, Angle OffCourse, Length Within);
