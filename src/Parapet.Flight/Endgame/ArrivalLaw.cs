using Parapet.Foundation.Randomness;

namespace Parapet.Flight.Endgame;

/// <summary>Draws what arrivals come to.</summary>
public static class ArrivalLaw
{
    extension(IArrivalLaw? law)
    {
        /// <summary>One draw of a stream whatever comes out: by the law, and without one by the chance itself.</summary>
        public bool Draw(in ArrivalChance chance, RandomStream stream)
        {
            var uniform = stream.NextUniform();
            return law is null ? uniform < chance.Chance : law.Succeeds(chance, uniform);
        }
    }
}
