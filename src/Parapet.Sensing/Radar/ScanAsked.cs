using Parapet.Foundation.Randomness;
using Parapet.Sensing.Radar.Resources;

namespace Parapet.Sensing.Radar;

/// <summary>One scan of a radar: its number, when it begins, its draws, and where an array looks in it.</summary>
internal readonly record struct ScanAsked(long Index, Instant Start, RandomSource Random, DwellPlan? Plan);
