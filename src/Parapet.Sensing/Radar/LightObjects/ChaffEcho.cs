using Parapet.Flight.Targets;

namespace Parapet.Sensing.Radar.LightObjects;

/// <summary>
/// What a cloud of chaff puts into the cells of one radar: it falls as the warhead does, so that no filter of range-rate parts them,
/// and the part of it that lies in the warhead's cell stands beside the warhead's echo like noise.
/// </summary>
internal readonly struct ChaffEcho(RadarDescription radar, RadarEquation equation)
{
    /// <summary>The echo of clouds over the noise, for a look of the search's energy and an open way, in the cell of a target.</summary>
    /// <param name="meeting">When the beam meets the target.</param>
    public double OverNoise(Target target, in Position<Ecef> place, in Position<Ecef> antenna, Instant meeting, Truth truth)
    {
        var sum = 0.0;
        foreach (var id in truth.Clouds)
        {
            var cloud = truth[id];
            if (cloud.Id != target.Id && cloud.IsOfCloud(target) && truth.IsFlying(id, meeting))
            {
                var middle = truth.PlaceOf(id, meeting);
                var range = (middle - antenna).Norm;
                var fourth = range * range * (range * range);
                sum += ShareInCell(cloud, meeting, Length.FromMetres((place - antenna).Norm - range))
                    * equation.ConstantSquareMetres * cloud.Description.Signature.CrossSection(radar.Band).SquareMetres / fourth;
            }
        }

        return sum;
    }

    /// <summary>The share of a cloud in the cell at its middle; 1 for what is no cloud.</summary>
    public double ShareAtMiddle(Target target, Instant meeting) =>
        target.Description.Chaff is null ? 1 : ShareInCell(target, meeting, Length.Zero);

    private double ShareInCell(Target cloud, Instant meeting, Length along) => cloud.Description.Chaff!.ShareInCell(
        meeting - cloud.Trajectory.Begins, along, cloud.Description.Features?.CellOf(radar.Band) ?? radar.RangeResolution);
}
