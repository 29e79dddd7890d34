namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>A sample of a predicted path as one unit sees it.</summary>
/// <param name="SquaredChord">The square of the straight way between the directions of the sample and of the unit at the Earth's centre.</param>
/// <param name="RangeMetres">Over the ground; infinite beyond the reach of any round.</param>
/// <param name="InSector">Whether it lies within reach of any round and where the unit can guide one.</param>
internal readonly record struct SampleView(double SquaredChord, double RangeMetres, bool InSector);
