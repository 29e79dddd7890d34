using Parapet.Flight.Targets;

namespace Parapet.Sensing.Listening;

/// <summary>
/// Where a source was when it sent what is heard now: |x(t - tau) - o| = c tau, by repeated substitution, which brings any source slower than sound nearer at every
/// round by its speed over that of sound.
/// </summary>
public static class SoundPath
{
    private const double EnoughSeconds = 1e-5;

    // At nine tenths of the speed of sound and the farthest that a post may hear.
    private const int MostRounds = 120;

    /// <summary>When the sound left, and where; null where the source did not fly then, or flies too fast to be told by its sound.</summary>
    public static (Instant Sent, Position<Ecef> From)? Of(Truth truth, TargetId id, Position<Ecef> ear, Instant heard)
    {
        var delay = 0.0;
        for (var round = 0; round < MostRounds; round++)
        {
            var sent = heard - Duration.FromSeconds(delay);
            var from = truth.PlaceOf(id, sent);
            var next = (from - ear).Norm / HearingModel.SpeedOfSound.MetresPerSecond;
            if (Math.Abs(next - delay) < EnoughSeconds)
            {
                return truth.IsFlying(id, sent) ? (sent, from) : null;
            }

            delay = next;
        }

        return null;
    }
}
