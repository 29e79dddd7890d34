using Parapet.Flight.Footprints;
using Parapet.Studies.Footprints;

namespace Parapet.Questions.Footprints;

/// <summary>What a case came to: with its cue, where there is one.</summary>
internal sealed record FootprintResult(FootprintCase Case, Footprint Footprint);
