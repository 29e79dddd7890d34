using System.Runtime.Intrinsics;
using Parapet.Foundation.Randomness;
using Parapet.Fusion;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

/// <summary>What is found by fours has the bits of what is found one by one.</summary>
public sealed class FusionBatchTests
{
    [Fact]
    public void Four_inverses_have_the_bits_of_one()
    {
        var stream = new RandomSource(5, 0).Stream(Purpose.RaidGeometry, 0);
        for (var draw = 0; draw < 200; draw++)
        {
            StateCovariance[] matrices = [.. Draw(ref stream, 4).Select(state => state.Covariance)];
            var lanes = new Vector256<double>[21];
            for (var i = 0; i < lanes.Length; i++)
            {
                lanes[i] = Vector256.Create(matrices[0][i], matrices[1][i], matrices[2][i], matrices[3][i]);
            }

            FourInverses.Of(lanes, lanes);
            for (var lane = 0; lane < matrices.Length; lane++)
            {
                var inverse = SymmetricMatrix.Inverse(matrices[lane]);
                for (var i = 0; i < lanes.Length; i++)
                {
                    Assert.Equal(inverse[i], lanes[i][lane]);
                }
            }
        }
    }

    /// <summary>One to seven sources of up to nine targets, some of them so coarse that they do not count.</summary>
    [Fact]
    public void A_batch_has_the_bits_of_one_by_one()
    {
        var stream = new RandomSource(6, 0).Stream(Purpose.RaidGeometry, 0);
        var batch = new FusionBatch();
        var intersected = 0;
        for (var draw = 0; draw < 300; draw++)
        {
            var targets = new KalmanState[1 + (int)(9 * stream.NextUniform())][];
            for (var i = 0; i < targets.Length; i++)
            {
                targets[i] = Draw(ref stream, 1 + (int)(7 * stream.NextUniform()));
                batch.Add(targets[i]);
            }

            batch.Fuse();
            Assert.Equal(targets.Length, batch.Results.Length);
            for (var i = 0; i < targets.Length; i++)
            {
                var expected = CovarianceIntersection.Fuse(targets[i]);
                Assert.Equal(expected, batch.Results[i].State);
                intersected += batch.Results[i].Sources > 1 ? 1 : 0;
            }

            batch.Clear();
        }

        Assert.InRange(intersected, 500, 1400);
    }

    private static KalmanState[] Draw(ref RandomStream stream, int count)
    {
        var states = new KalmanState[count];
        for (var i = 0; i < count; i++)
        {
            states[i] = new()
            {
                Position = new(4e6 + 500 * stream.NextNormal(), 3e6 + 500 * stream.NextNormal(), 4e6 + 500 * stream.NextNormal()),
                Velocity = new(200 + 9 * stream.NextNormal(), 9 * stream.NextNormal(), -100 + 9 * stream.NextNormal()),
                Covariance = FullCovariance.Make(),
            };

            // As much again along the diagonal keeps it positive definite.
            var scale = Math.Exp(1.5 * stream.NextNormal());
            for (var cell = 0; cell < 21; cell++)
            {
                states[i].Covariance[cell] *= scale;
            }

            for (var axis = 0; axis < 6; axis++)
            {
                states[i].Covariance.Set(axis, axis, states[i].Covariance.At(axis, axis) + 1000 * scale * stream.NextUniform());
            }
        }

        return states;
    }
}
