// The rival of FallKernel.cs: the same arithmetic in the same order, for the compiler to make vectors of.
// Prints processor seconds of one pass and a digest of every bit. Arguments: bodies, steps, passes.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

static const double mu = 3.986004418e14, drag = 1e-7;

static inline void accelerate(double x, double y, double z, double u, double v, double w, double &a, double &b, double &c) {
    double squared = x * x + y * y + z * z;
    double pull = -mu / (squared * std::sqrt(squared));
    double slow = -drag * std::sqrt(u * u + v * v + w * w);
    a = pull * x + slow * u;
    b = pull * y + slow * v;
    c = pull * z + slow * w;
}

static void step(int n, double h, double *__restrict xs, double *__restrict ys, double *__restrict zs,
                 double *__restrict us, double *__restrict vs, double *__restrict ws) {
    double half = h / 2, sixth = h / 6;
    for (int i = 0; i < n; i++) {
        double x = xs[i], y = ys[i], z = zs[i], u = us[i], v = vs[i], w = ws[i];
        double a1, b1, c1, a2, b2, c2, a3, b3, c3, a4, b4, c4;
        accelerate(x, y, z, u, v, w, a1, b1, c1);
        double u2 = u + half * a1, v2 = v + half * b1, w2 = w + half * c1;
        accelerate(x + half * u, y + half * v, z + half * w, u2, v2, w2, a2, b2, c2);
        double u3 = u + half * a2, v3 = v + half * b2, w3 = w + half * c2;
        accelerate(x + half * u2, y + half * v2, z + half * w2, u3, v3, w3, a3, b3, c3);
        double u4 = u + h * a3, v4 = v + h * b3, w4 = w + h * c3;
        accelerate(x + h * u3, y + h * v3, z + h * w3, u4, v4, w4, a4, b4, c4);
        xs[i] = x + sixth * (u + 2 * (u2 + u3) + u4);
        ys[i] = y + sixth * (v + 2 * (v2 + v3) + v4);
        zs[i] = z + sixth * (w + 2 * (w2 + w3) + w4);
        us[i] = u + sixth * (a1 + 2 * (a2 + a3) + a4);
        vs[i] = v + sixth * (b1 + 2 * (b2 + b3) + b4);
        ws[i] = w + sixth * (c1 + 2 * (c2 + c3) + c4);
    }
}

int main(int argc, char **argv) {
    int n = std::atoi(argv[1]), steps = std::atoi(argv[2]), passes = std::atoi(argv[3]);
    std::vector<double> x(n), y(n), z(n), u(n), v(n), w(n);
    for (int pass = 0; pass < passes; pass++) {
        for (int i = 0; i < n; i++) {
            x[i] = 6471000.0 + 10 * i; y[i] = 5.0 * i; z[i] = -3.0 * i;
            u[i] = 1500.0 + 0.25 * i; v[i] = 2000.0 - 0.125 * i; w[i] = 300.0 + 0.0625 * i;
        }
        timespec from, to;
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
        for (int s = 0; s < steps; s++) step(n, 0.1, x.data(), y.data(), z.data(), u.data(), v.data(), w.data());
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
        std::uint64_t hash = 14695981039346656037ull;
        for (auto *values : {&x, &y, &z, &u, &v, &w})
            for (double value : *values) { std::uint64_t bits; std::memcpy(&bits, &value, 8); hash = (hash ^ bits) * 1099511628211ull; }
        std::printf("%.9f %016llx\n", (to.tv_sec - from.tv_sec) + 1e-9 * (to.tv_nsec - from.tv_nsec), (unsigned long long)hash);
    }
}
